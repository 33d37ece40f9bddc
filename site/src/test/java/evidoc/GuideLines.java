package evidoc;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Listings of the guide, which tests follow to the letter.
final class GuideLines {
    private GuideLines() {}

    /// The listing under an anchor.
    ///
    /// @param page its file below `docs/content`
    /// @param version stands in place of `VERSION`
    static String of(String page, String anchor, String version) throws IOException {
        String text = Files.readString(Checkout.ROOT.resolve("docs/content").resolve(page));
        Matcher listing =
                Pattern.compile(
                                "\\[#" + anchor + "\\]\n\\[source,\\w+\\]\n----\n(.*?)\n----\n",
                                Pattern.DOTALL)
                        .matcher(text);
        if (!listing.find()) {
            throw new IOException(page + " has no listing '" + anchor + "'");
        }
        return listing.group(1).replace("VERSION", version);
    }
}
