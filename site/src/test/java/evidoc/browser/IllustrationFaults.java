package evidoc.browser;

import java.util.List;
import java.util.stream.Stream;

/// What is wrong with the illustrations of the current page, as they are laid out.
record IllustrationFaults(Browser browser) {
    /// Texts that are too small, leave their drawing or lie on each other.
    private static final String MISPLACED =
            """
            const found = []
            for (const svg of document.querySelectorAll('.picture svg')) {
                if (!svg.checkVisibility()) continue
                const room = svg.getBoundingClientRect()
                const scale = svg.getScreenCTM().a
                const texts = [...svg.querySelectorAll('text')]
                const boxes = texts.map(t => t.getBoundingClientRect())
                texts.forEach((text, i) => {
                    const a = boxes[i]
                    const say = what => found.push(`'${text.textContent}' ${what}`)
                    if (parseFloat(getComputedStyle(text).fontSize) * scale < 12) say('is small')
                    if (a.left < room.left || a.right > room.right || a.top < room.top
                        || a.bottom > room.bottom) say('leaves the drawing')
                    boxes.slice(i + 1).forEach((b, j) => {
                        // Lines of text below each other touch, since a box is higher than letters.
                        const lower = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
                        const along = Math.min(a.right, b.right) - Math.max(a.left, b.left)
                        if (along > 0 && lower > 5) say(`lies on '${texts[i + 1 + j].textContent}'`)
                    })
                })
            }
            return found
            """;

    /// Texts whose colour differs too little from a ground on which drawings have text.
    private static final String FAINT =
            """
            const probe = document.createElement('i')
            document.body.append(probe)
            const colour = value => {
                probe.style.color = value
                return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number)
            }
            const light = c => c.map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0)
            const contrast = (a, b) => {
                const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y)
                return (bright + 0.05) / (dark + 0.05)
            }
            const grounds = ['--ground', '--process-tint', '--program-tint']
                .map(name => [name, colour(`var(${name})`)])
            const found = []
            for (const text of document.querySelectorAll('.picture :is(text, tspan)')) {
                if (!text.checkVisibility()) continue
                const ink = getComputedStyle(text).fill.match(/[\\d.]+/g).slice(0, 3).map(Number)
                for (const [name, ground] of grounds) {
                    if (contrast(ink, ground) < 4.5) found.push(`${text.textContent} on ${name}`)
                }
            }
            probe.remove()
            return found
            """;

    private static final String SHAPES =
            """
            return [...document.querySelectorAll('.picture')]
                .map(p => [...p.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).length)
                .filter(shown => shown !== 1)
                .map(shown => `${shown} of the two shapes of a picture are shown`)
            """;

    /// On the screen that the browser shows; none where the page has no illustration.
    Stream<String> find() {
        return Stream.of(MISPLACED, FAINT, SHAPES)
                .flatMap(script -> ((List<?>) browser.evaluate(script)).stream())
                .map(String::valueOf);
    }
}
