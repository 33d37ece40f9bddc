package evidoc.page;

import java.util.Optional;

/// What a page says of itself: to readers in its footer, to programs in its head. What is unknown,
/// or not wanted, is empty.
///
/// @param edit where its source can be edited
/// @param report where an error in it can be reported
/// @param guide address of a guide for those who write the site
/// @param changed the day on which its text was last changed, such as `30 November 2026`
/// @param changedIso the same in ISO 8601
/// @param plain the page as plain text, from the root of the site
/// @param picture what is shown where the page is shared, from the root of the site
/// @param structured its facts as JSON-LD, which may stand in a `<script>` as it is
public record Colophon(
        Optional<String> edit,
        Optional<String> report,
        Optional<String> guide,
        Optional<String> changed,
        Optional<String> changedIso,
        Optional<String> plain,
        Optional<String> picture,
        Optional<String> structured) {

    /// That of a page which isn't among others.
    public static final Colophon NONE =
            new Colophon(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
}
