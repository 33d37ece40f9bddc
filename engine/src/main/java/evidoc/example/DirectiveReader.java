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
            Pattern.compile("^(?://|#)((?:Q:)?[A-Z][A-Z_]+)(?:\\s++(.*))?$");
    static final Pattern VARIANT_VALUE =
            Pattern.compile("^([a-z0-9-]+)\\s++([A-Z_]+)(?:\\s++(.*))?$");

    /// The line by which a shell starts JBang.
    static final Pattern SHELL = Pattern.compile("//+usr/bin/env\\s.*");

    /// JBang's directives that make no difference to a run.
    private static final Set<String> IGNORED =
            Set.of(
                    "CDS",
                    "CONFIG",
                    "DESCRIPTION",
                    "GAV",
                    "GROOVY",
                    "KOTLIN",
                    "MANIFEST",
                    "MODULE",
                    "NATIVE_OPTIONS",
                    "NOINTEGRATIONS");

    /// JBang's directive for what is no program.
    private static final String AGENT = "JAVAAGENT";

    private String file;
    private final Language language;
    private final Problems problems;
    private final SettingsBuilder common = new SettingsBuilder();
    private final Map<String, List<Directive>> variants = new LinkedHashMap<>();
    private final List<Directive> parts = new ArrayList<>();

    private DirectiveReader(String file, Language language, Problems problems) {
        this.file = file;
        this.language = language;
        this.problems = problems;
    }

    /// Reads the head of a source.
    ///
    /// @param file for problems, from the project's root
    static Head read(String file, Language language, List<String> lines, Problems problems) {
        DirectiveReader reader = new DirectiveReader(file, language, problems);
        reader.readHead(lines);
        return new Head(reader.variants(), reader.parts);
    }

    /// Reads directives beside a source, and then those in it.
    ///
    /// @param beside the file with the former, for problems
    /// @param given the lines of that file
    static Head read(
            String beside,
            List<String> given,
            String file,
            Language language,
            List<String> lines,
            Problems problems) {
        DirectiveReader reader = new DirectiveReader(beside, language, problems);
        reader.readHead(given);
        reader.file = file;
        reader.readHead(lines);
        return new Head(reader.variants(), reader.parts);
    }

    private void readHead(List<String> lines) {
        int end = endOfHead(lines);
        boolean inComment = false;
        for (int i = 0; i < end; i++) {
            boolean starts = language == Language.JAVA && lines.get(i).strip().startsWith("/*");
            if (!inComment && !starts) {
                readHeadLine(lines.get(i), i + 1);
            }
            inComment = (inComment || starts) && !lines.get(i).contains("*/");
        }
        refuseLateDirectives(lines, end);
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
        if (number == 1 && SHELL.matcher(line).matches()) {
            return;
        }
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
        String name = directive.name();
        boolean java = language == Language.JAVA;
        if (name.equals(AGENT) || (!java && PartsReader.NAMES.contains(name))) {
            problem(
                    directive.line(),
                    "directive '" + name + "' is not supported",
                    java
                            ? "Remove it: an agent is no program."
                            : "Remove it: only Java examples can have it.");
        } else if (isOfParts(directive)) {
            if (settings == common) {
                parts.add(directive);
            } else {
                problem(
                        directive.line(),
                        "directive '" + name + "' cannot differ between variants",
                        "Write it without VARIANT.");
            }
        } else if (!java || !IGNORED.contains(name)) {
            applySetting(settings, directive);
        }
    }

    /// Whether it names what belongs to the example.
    private static boolean isOfParts(Directive directive) {
        return PartsReader.NAMES.contains(directive.name())
                || (directive.name().equals("STDIN") && directive.value().startsWith("<"));
    }

    private void applySetting(SettingsBuilder settings, Directive directive) {
        if (!SettingsBuilder.NAMES.contains(directive.name())) {
            List<String> known = new ArrayList<>(SettingsBuilder.NAMES);
            known.add(VARIANT);
            if (language == Language.JAVA) {
                known.addAll(PartsReader.NAMES);
            }
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
        return name.equals(VARIANT)
                || SettingsBuilder.NAMES.contains(name)
                || PartsReader.NAMES.contains(name);
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
