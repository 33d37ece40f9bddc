package evidoc.browser;

/// What a reader has opened on a page before it is judged, one after the other; what was opened
/// stays open.
///
/// Each constant names the part of the page that is to be judged then, and a script that opens it
/// and returns whether this page has it on this screen. What else can be opened is a further
/// constant; what covers others, such as a dialog, stands behind them.
enum PageState {
    AS_LOADED("html", "return true"),
    FOLDS_OPEN(
            "html",
            """
            const folds = [...document.querySelectorAll('main details')]
            folds.forEach(fold => fold.open = true)
            return true
            """),
    CHAPTERS_OPEN(
            ".chapters",
            """
            const button = document.querySelector('.chapters-menu')
            if (button.checkVisibility()) document.querySelector('.chapters').showPopover()
            return button.checkVisibility()
            """),
    MACHINES_OPEN(
            ".site-header",
            """
            document.querySelectorAll(':popover-open').forEach(chapters => chapters.hidePopover())
            const menu = document.querySelector('.machine-menu')
            if (menu) menu.open = true
            return menu !== null
            """),
    SEARCH_OPEN(
            ".search",
            """
            const link = document.querySelector('.search-link')
            if (!link) return false
            link.click()
            const input = document.querySelector('.search-input')
            input.value = 'thread'
            input.dispatchEvent(new Event('input', {bubbles: true}))
            return new Promise(done => {
                const look = () => document.querySelector('.search [role=option]')
                    ? done(true) : setTimeout(look, 20)
                look()
            })
            """);

    private final String part;
    private final String opening;

    PageState(String part, String opening) {
        this.part = part;
        this.opening = opening;
    }

    /// Selector of what is to be judged.
    String part() {
        return part;
    }

    /// Leads the current page there; false where it has no such thing on this screen.
    boolean openIn(Browser browser) {
        return (boolean) browser.evaluate(opening);
    }
}
