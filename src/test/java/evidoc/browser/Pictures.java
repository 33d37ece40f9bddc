package evidoc.browser;

import evidoc.Exhaustive;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at the drawings of each page on each screen: whether each text can be read, and whether
/// those who don't see a drawing are told what it shows.
///
/// @param typeface in which the pages are set; empty for that of this machine
record Pictures(BuiltSite site, Browser browser, Optional<Typeface> typeface) {

    /// Faults of the drawings of a page, one line each. What is behind a text is the first shape or
    /// ground under its middle that is filled there; a line that only passes is not.
    private static final String FAULTS =
            """
            const edges = e => e.getBoundingClientRect()
            const isShown = e => e.checkVisibility() && edges(e).width > 0
            const drawings = [...document.querySelectorAll('main svg')].filter(isShown)
            const words = e => [...e.childNodes]
                .filter(n => n.nodeName !== 'title').map(n => n.textContent).join('').trim()
            const texts = svg => [...svg.querySelectorAll('text')]
                .filter(t => isShown(t) && words(t) !== '')
            const name = t => `'${words(t).slice(0, 40)}'`

            const overlap = (a, b, start, end) =>
                Math.min(a[end], b[end]) - Math.max(a[start], b[start])
            const meet = (a, b) =>
                overlap(a, b, 'left', 'right') > 1 && overlap(a, b, 'top', 'bottom') > 1
            const meetings = texts => texts.map(t => [t, edges(t)]).flatMap(([t, box], i, all) =>
                all.slice(i + 1)
                    .filter(([, other]) => meet(box, other))
                    .map(([other]) => `${name(t)} overlaps ${name(other)}`))
            const isInside = (a, b) => a.left > b.left - 1 && a.right < b.right + 1
                && a.top > b.top - 1 && a.bottom < b.bottom + 1
            const leaving = svg => texts(svg)
                .filter(t => !isInside(edges(t), edges(svg)))
                .map(t => `${name(t)} leaves its drawing`)

            const dot = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
            const paint = (color, opacity) => {
              dot.clearRect(0, 0, 1, 1)
              dot.fillStyle = color
              dot.fillRect(0, 0, 1, 1)
              const [r, g, b, a] = dot.getImageData(0, 0, 1, 1).data
              return [r, g, b, opacity * a / 255]
            }
            const over = (top, below) => {
              const a = top[3] + below[3] * (1 - top[3])
              const mix = i => (top[i] * top[3] + below[i] * below[3] * (1 - top[3])) / (a || 1)
              return [mix(0), mix(1), mix(2), a]
            }
            const opacity = e => e.closest('main')
                ? getComputedStyle(e).opacity * opacity(e.parentElement) : 1
            const fill = e => {
              const style = getComputedStyle(e)
              return paint(style.fill, style.fillOpacity * opacity(e))
            }
            const isFilledAt = (e, point) => getComputedStyle(e).fill !== 'none'
                && e.isPointInFill(new DOMPoint(...point).matrixTransform(e.getScreenCTM().inverse()))
            const layer = (e, point) => {
              const style = getComputedStyle(e)
              if (!(e instanceof SVGGeometryElement)) return paint(style.backgroundColor, 1)
              if (!isFilledAt(e, point)) return paint('transparent', 1)
              return style.fill.startsWith('url') ? 'pattern' : fill(e)
            }
            const middle = e => {
              const {left, right, top, bottom} = edges(e)
              return [(left + right) / 2, (top + bottom) / 2]
            }
            const isInSight = ([x, y]) =>
                x > 1 && x < innerWidth - 1 && y > 1 && y < innerHeight - 1
            const ground = text => {
              if (!isInSight(middle(text))) {
                text.scrollIntoView({block: 'start', inline: 'center', behavior: 'instant'})
              }
              const point = middle(text)
              const stack = document.elementsFromPoint(...point)
              const layers = stack.slice(stack.findIndex(e => text.contains(e)) + 1)
                  .filter(e => !e.closest('text')).map(e => layer(e, point))
              const end = layers.findIndex(l => l === 'pattern' || l[3] === 1)
              if (layers[end] === 'pattern') return null
              return layers.slice(0, end < 0 ? layers.length : end + 1)
                  .reduceRight((below, l) => over(l, below), [255, 255, 255, 1])
            }
            const light = c => [0.2126, 0.7152, 0.0722]
                .map((weight, i) => [weight, c[i] / 255])
                .reduce((sum, [weight, v]) =>
                    sum + weight * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4), 0)
            const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05)
                / (Math.min(light(a), light(b)) + 0.05)
            const faint = text => {
              const behind = ground(text)
              if (!behind) return [`${name(text)} stands on a pattern`]
              const ratio = contrast(over(fill(text), behind), behind)
              return ratio < 4.5 ? [`${name(text)} has a contrast of ${ratio.toFixed(1)}`] : []
            }

            const mute = svg => ['title', 'desc']
                .filter(part => !svg.querySelector(`:scope > ${part}`)?.textContent.trim())
                .map(part => `${svg.getAttribute('class')} has no ${part}`)

            return [
              ...drawings.flatMap(svg => [
                ...meetings(texts(svg)), ...leaving(svg), ...texts(svg).flatMap(faint)]),
              ...drawings.filter(svg => svg.matches('[role=img]')).flatMap(mute)]
            """;

    /// A drawing has two shapes, and its colours two themes.
    static final List<Screen> SCREENS =
            Exhaustive.IS_WANTED
                    ? Screen.toured()
                    : List.of(new Screen(390, "light"), new Screen(1440, "dark"));

    Pictures(BuiltSite site, Browser browser) {
        this(site, browser, Optional.empty());
    }

    /// All faults, as `page on screen: what`.
    List<String> faults() {
        return site.widely().stream()
                .filter(page -> site.has(page, "main svg"))
                .flatMap(this::faults)
                .toList();
    }

    private Stream<String> faults(String page) {
        browser.open(URI.create(site.root().toUri() + page));
        typeface.ifPresent(face -> face.set(browser));
        return SCREENS.stream()
                .flatMap(screen -> {
                    browser.show(screen);
                    return faultsOfCurrentPage()
                            .map(fault -> "%s on %s: %s".formatted(page, screen, fault));
                });
    }

    /// The same of the current page, as it is shown.
    Stream<String> faultsOfCurrentPage() {
        return ((List<?>) browser.evaluate(FAULTS)).stream().map(String::valueOf);
    }
}
