package evidoc.browser;

import java.util.List;
import java.util.Objects;

/// Looks whether the current page has room for its content.
record Room(Browser browser) {
    private static final String CUTS =
            """
            const cuts = s => side => /hidden|clip/.test(s[`overflow${side}`])
            const isMeantToBe = e => e && (e.closest('svg, [aria-hidden=true]') !== null
                || getComputedStyle(e).clipPath === 'inset(50%)' || isMeantToBe(e.parentElement))
            const name = e => `${e.localName}.${e.getAttribute('class')} '${e.innerText.slice(0, 40)}'`
            const found = []
            for (const e of document.body.querySelectorAll('*')) {
              if (!e.checkVisibility() || isMeantToBe(e) || !e.innerText?.trim()) continue
              const s = getComputedStyle(e)
              const {left} = e.getBoundingClientRect()
              if (left + e.clientWidth > 0 && left < -1 && s.display !== 'inline') {
                found.push(`${name(e)} begins left of the window`)
              }
              if (cuts(s)('X') && e.scrollWidth > e.clientWidth + 1
                  || cuts(s)('Y') && e.scrollHeight > e.clientHeight + 1) {
                found.push(`${name(e)} is cut off`)
              }
              const holds = e.clientHeight > 0 && s.overflowY === 'visible' && !/^table|inline/.test(s.display)
              const below = Math.max(...[...e.childNodes].filter(n => n.nodeType === 3 && n.data.trim())
                  .map(n => {
                    const range = document.createRange()
                    range.selectNodeContents(n)
                    return range.getBoundingClientRect().bottom
                  }))
              if (holds && below > e.getBoundingClientRect().bottom + 3) {
                found.push(`${name(e)} leaves its box`)
              }
            }
            return found
            """;

    /// As WCAG 1.4.12 has it; a drawing's text is part of the drawing.
    private static final String SPACING =
            """
            const sheet = new CSSStyleSheet()
            sheet.replaceSync(`*:not(svg *) { line-height: 1.5 !important;
                letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-block-end: 2em !important }`)
            document.adoptedStyleSheets = [sheet]
            """;

    /// Texts that are cut off or leave their box, one line each.
    List<String> cuts() {
        return ((List<?>) Objects.requireNonNull(browser.evaluate(CUTS)))
                .stream().map(String::valueOf).toList();
    }

    /// Sets text as wide as a reader may want it, until the page is left.
    void spaceText() {
        browser.evaluate(SPACING);
    }
}
