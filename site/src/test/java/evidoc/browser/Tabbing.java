package evidoc.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Goes through the current page with the Tab key alone.
record Tabbing(Browser browser) {
    /// More than any page has, so that a test ends.
    private static final int FAR = 2000;

    /// What the functions below have in common; `window.stops` has each element that had the focus,
    /// with its look at that time.
    private static final String BASIS =
            """
            const stops = window.stops ??= new Map()
            const name = e => {
              const role = e.getAttribute('class')
              const text = (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)
              return `${e.localName}${role ? '.' + role.split(' ')[0] : ''} '${text}'`
            }
            const look = e => {
              const s = getComputedStyle(e)
              return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.border,
                s.backgroundColor, s.textDecoration].join()
            }
            """;

    /// The fault of the element that has the focus, which is empty if there is none; null at the
    /// end.
    private static final String STOP =
            BASIS
                    + """
                    const e = document.activeElement
                    if (!e || e === document.body || stops.has(e)) return null
                    stops.set(e, look(e))
                    const inSight = ({left, right, top, bottom}) => [Math.max(left, 0),
                      Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)]
                    const points = ([left, right, top, bottom]) => left >= right || top >= bottom
                      ? [] : [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y =>
                          [left + x * (right - left), top + y * (bottom - top)]))
                    const all = [...e.getClientRects()].map(inSight).flatMap(points)
                    const opaque = {opacityProperty: true, visibilityProperty: true}
                    if (!e.checkVisibility(opaque) || all.length === 0) {
                      return `${name(e)} has the focus and can't be seen`
                    }
                    const isHit = ([x, y]) => {
                      const hit = document.elementFromPoint(x, y)
                      return hit && (e.contains(hit) || hit.contains(e))
                    }
                    return all.some(isHit) ? '' : `${name(e)} has the focus and is covered`
                    """;

    private static final String REST =
            BASIS
                    + """
                    document.activeElement?.blur()
                    const same = [...stops].filter(([e, focused]) => look(e) === focused)
                        .map(([e]) => `${name(e)} looks the same with the focus as without`)
                    const folded = e => e.parentElement.closest('details:not([open])')
                    const isReachable = e => !e.disabled && e.checkVisibility()
                        && (e.localName === 'summary' ? !folded(e.parentElement) : true)
                    const scrolls = e => {
                      const {overflowX, overflowY} = getComputedStyle(e)
                      return /auto|scroll/.test(overflowX) && e.scrollWidth > e.clientWidth + 1
                        || /auto|scroll/.test(overflowY) && e.scrollHeight > e.clientHeight + 1
                    }
                    const parts = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
                    const controls = [...document.querySelectorAll(parts)]
                    const scrollers = [...document.body.querySelectorAll('*')]
                        .filter(e => scrolls(e) && !e.querySelector(parts))
                    const missed = [...new Set([...controls, ...scrollers])]
                        .filter(e => isReachable(e) && !stops.has(e))
                        .map(e => `${name(e)} is never reached`)
                    return [...same, ...missed]
                    """;

    private static final Map<String, Object> TAB =
            Map.of("type", "keyDown", "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9);

    /// What a reader who has only a keyboard meets from the top of the page to its end, one line
    /// each.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int press = 0; press < FAR; press++) {
            tab();
            Object fault = browser.evaluate(STOP);
            if (fault == null) {
                break;
            }
            faults.add((String) fault);
        }
        faults.removeIf(String::isEmpty);
        ((List<?>) Objects.requireNonNull(browser.evaluate(REST)))
                .forEach(fault -> faults.add((String) fault));
        return faults;
    }

    void tab() {
        browser.command("Input.dispatchKeyEvent", TAB);
    }
}
