package evidoc.browser;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// What the browser reported while it loaded a page.
///
/// @param console messages of level warning and above
/// @param requests every address that was asked for, the page's own first
/// @param failures requests that got no good answer
record Visit(URI page, List<String> console, List<String> requests, List<String> failures) {

    /// What is wrong for a page of the site at `base`, one line each.
    List<String> problems(URI base) {
        Stream<String> foreign =
                requests.stream()
                        .filter(address -> !address.startsWith(base.toString()))
                        .map(address -> "requests " + address + ", which is not part of the site");
        return Stream.of(console.stream(), foreign, failures.stream())
                .flatMap(lines -> lines)
                .map(what -> page + ": " + what)
                .toList();
    }
}
