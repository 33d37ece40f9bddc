package evidoc.metadata;

import evidoc.jbake.JBake;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What `jbake.properties` says of a site itself.
///
/// @param language of its texts, as HTML names it
/// @param license address of the license of texts and recordings
/// @param author who wrote it
/// @param guide address of a guide for those who write the site
/// @param llms whether it has a list of its pages for language models
public record SiteFacts(
        String name,
        Optional<Repository> repository,
        String language,
        Optional<String> license,
        Optional<String> author,
        Optional<String> guide,
        boolean llms) {
    private static final String FILE = "jbake.properties";
    private static final String STRICT = "site.strict";

    /// Reads them.
    ///
    /// @param settings of the file
    /// @param given what the build was given in their place
    /// @param problems receives what is missing or wrong
    public static SiteFacts of(
            Function<String, Optional<String>> settings,
            Map<String, String> given,
            Problems problems) {
        Function<String, Optional<String>> text =
                name ->
                        Optional.ofNullable(given.get(name))
                                .or(() -> settings.apply(name))
                                .map(String::strip)
                                .filter(value -> !value.isEmpty());
        isWanted(text.apply(STRICT), STRICT, problems);
        Optional<String> name = text.apply("site.name");
        if (name.isEmpty()) {
            problems.add(
                    Problem.in(
                            FILE, "property 'site.name' is missing", "Add 'site.name=Your site'."));
        }
        return new SiteFacts(
                name.orElse(""),
                repository(text, problems),
                text.apply("site.language").orElse("en"),
                text.apply("site.license"),
                text.apply("site.author"),
                text.apply("site.guide"),
                isWanted(text.apply("site.llms"), "site.llms", problems));
    }

    /// Whether the pages of a site may contain only what a strict Content-Security-Policy allows. A
    /// site whose templates have scripts of their own says `site.strict=no`.
    public static boolean isStrict(Project project) {
        try {
            return !JBake.setting(project, STRICT).orElse("yes").equals("no");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Repository> repository(
            Function<String, Optional<String>> text, Problems problems) {
        Optional<String> address =
                text.apply("site.repository")
                        .map(value -> value.replaceFirst("(?:\\.git)?/*$", ""));
        address.filter(value -> !Repository.isAddress(value))
                .ifPresent(value ->
                        problems.add(
                                Problem.in(
                                        FILE,
                                        "invalid repository address '" + value + "'",
                                        "Write it like https://github.com/OWNER/NAME.")));
        return address.map(value ->
                new Repository(
                        value,
                        text.apply("site.branch").orElse("main"),
                        text.apply("site.issue.form")));
    }

    private static boolean isWanted(Optional<String> value, String name, Problems problems) {
        if (value.isPresent() && !value.get().matches("yes|no")) {
            problems.add(
                    Problem.in(
                            FILE,
                            "invalid value '" + value.get() + "' for " + name,
                            "Write yes or no."));
        }
        return !value.orElse("yes").equals("no");
    }
}
