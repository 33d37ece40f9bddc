package evidoc.browser;

import java.util.List;
import java.util.Objects;

/// Whether what stands on a page stays where it is.
record Layout(Browser browser) {
    private static final String SHIFTS =
            """
            const name = n => n?.nodeType === 1
                ? `${n.localName}.${n.getAttribute('class')}` : n?.parentElement?.localName
            const told = s => `${s.value.toFixed(4)} by ${s.sources.map(x => name(x.node)).join(', ')}`
            const found = []
            const note = list => found.push(...list.filter(s => !s.hadRecentInput).map(told))
            const observer = new PerformanceObserver(list => note(list.getEntries()))
            observer.observe({type: 'layout-shift', buffered: true})
            const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))
            const read = async () => {
              await new Promise(done => setTimeout(done, 400))
              for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
                scrollTo(0, y)
                await frame()
                await frame()
              }
              await frame()
              note(observer.takeRecords())
              return found
            }
            return read()
            """;

    /// Scrolls the current page to its end, and gives what was moved since it began to load and
    /// meanwhile, as `score by elements`.
    List<String> shifts() {
        return ((List<?>) Objects.requireNonNull(browser.evaluate(SHIFTS)))
                .stream().map(String::valueOf).toList();
    }
}
