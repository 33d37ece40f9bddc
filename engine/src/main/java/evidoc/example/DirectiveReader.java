package evidoc.example;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the directive comments at the top of a source. What each directive means is written in
/// docs/content/example.adoc.
final class DirectiveReader {
    static final String VARIANT = "VARIANT";
    private static final Pattern DIRECTIVE =
            Pattern.compile("^(?://|#)([A-Z][A-Z_]+)(?:\\s++(.*))?$");
    static final Pattern VARIANT_VALUE =
            Pattern.compile("^([a-z0-9-]+)\\s++([A-Z_]+)(?:\\s++(.*))?$");

    /// JBang's directives for what an example can't have.
    private static final Set<String> UNSUPPORTED =
            Set.of(
                    "DEPS",
                    "REPOS",
                    "SOURCES",
                    "FILES",
                    "KOTLIN",
                    "GROOVY",
                    "MAIN",
                    "MODULE",
                    "GAV",
                    "MANIFEST",
                    "JAVAAGENT",
                    "COMPILE_OPTIONS",
                    "JAVAC_OPTIONS",
                    "NATIVE_OPTIONS",
                    "CDS");

    private final String file;
    private final Language language;
    private final Problems problems;
    private final SettingsBuilder common = new SettingsBuilder();
    private final Map<String, List<Directive>> variants = new LinkedHashMap<>();

    private DirectiveReader(String file, Language language, Problems problems) {
        this.file = file;
        this.language = language;
        this.problems = problems;
    }

    /// Reads the head of a source.
    ///
    /// @param file for problems, from the project's root
    /// @return the ways to run the example, at least one
    static List<Variant> read(
            String file, Language language, List<String> lines, Problems problems) {
        DirectiveReader reader = new DirectiveReader(file, language, problems);
        int end = reader.endOfHead(lines);
        boolean inComment = false;
        for (int i = 0; i < end; i++) {
            boolean starts = language == Language.JAVA && lines.get(i).strip().startsWith("/*");
            if (!inComment && !starts) {
                reader.readHeadLine(lines.get(i), i + 1);
            }
            inComment = (inComment || starts) && !lines.get(i).contains("*/");
        }
        reader.refuseLateDirectives(lines, end);
        return reader.variants();
    }

    private int endOfHead(List<String> lines) {
        boolean inComment = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (inComment) {
                inComment = !line.contains("*/");
            } else if (language == Language.JAVA && line.startsWith("/*")) {
                inComment = !line.contains("*/");
            } else if (!line.isEmpty() && !line.startsWith(language.comment())) {
                return i;
            }
        }
        return lines.size();
    }

    private void readHeadLine(String line, int number) {
        Matcher matcher = matcher(line);
        if (!matcher.matches()) {
            DirectiveSlip.meantBy(line, language)
                    .ifPresent(meant ->
                            problem(
                                    number,
                                    "comment '" + line.strip() + "' is not a directive",
                                    "Did you mean '" + meant + "'?"));
            return;
        }
        Directive directive = directive(matcher.group(1), matcher.group(2), number);
        if (directive.name().equals(VARIANT)) {
            readVariant(directive);
        } else {
            apply(common, directive);
        }
    }

    private void readVariant(Directive directive) {
        Matcher matcher = VARIANT_VALUE.matcher(directive.value());
        if (!matcher.matches()) {
            problem(
                    directive.line(),
                    "a variant needs a name and a directive",
                    "Write a line such as '" + language.comment() + "VARIANT one-core CORES 1'.");
            return;
        }
        if (matcher.group(2).equals(VARIANT)) {
            problem(
                    directive.line(),
                    "a variant cannot contain a variant",
                    "Write another directive after the name.");
            return;
        }
        variants.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>())
                .add(directive(matcher.group(2), matcher.group(3), directive.line()));
    }

    private void apply(SettingsBuilder settings, Directive directive) {
        if (UNSUPPORTED.contains(directive.name())) {
            problem(
                    directive.line(),
                    "directive '" + directive.name() + "' is not supported",
                    "Remove it: an example is one file and uses the standard library alone.");
            return;
        }
        if (!SettingsBuilder.NAMES.contains(directive.name())) {
            List<String> known = new ArrayList<>(SettingsBuilder.NAMES);
            known.add(VARIANT);
            problem(
                    directive.line(),
                    "unknown directive '" + directive.name() + "'",
                    NearMatch.remedy(directive.name(), known));
            return;
        }
        settings.apply(directive)
                .ifPresent(complaint ->
                        problem(directive.line(), complaint.message(), complaint.remedy()));
    }

    private List<Variant> variants() {
        if (variants.isEmpty()) {
            return List.of(new Variant("", common.build()));
        }
        List<Variant> result = new ArrayList<>();
        variants.forEach((name, directives) -> {
            SettingsBuilder settings = new SettingsBuilder(common.build());
            directives.forEach(directive -> apply(settings, directive));
            result.add(new Variant(name, settings.build()));
        });
        return result;
    }

    private void refuseLateDirectives(List<String> lines, int end) {
        for (int i = end; i < lines.size(); i++) {
            Matcher matcher = matcher(lines.get(i));
            if (matcher.matches() && isKnown(matcher.group(1))) {
                problem(
                        i + 1,
                        "directive '" + matcher.group(1) + "' after the first line of code",
                        "Move it to the top of the file.");
            }
        }
    }

    private static boolean isKnown(String name) {
        return name.equals(VARIANT) || SettingsBuilder.NAMES.contains(name);
    }

    private Matcher matcher(String line) {
        return DIRECTIVE.matcher(line.startsWith(language.comment()) ? line.stripTrailing() : "");
    }

    private static Directive directive(String name, @Nullable String value, int line) {
        return new Directive(name, value == null ? "" : value.strip(), line);
    }

    private void problem(int line, String message, String remedy) {
        problems.add(new Problem(file, line, message, remedy));
    }
}
