package evidoc.fragment;

import evidoc.problem.ProblemException;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is wrong with a template, as FreeMarker says it.
///
/// @param name of the template, from the folder of all
/// @param line first line is 1
/// @param message one line without a full stop
public record TemplateFault(String name, int line, String message) {

    /// A template has it.
    public static final class Found extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient TemplateFault fault;

        Found(TemplateFault fault, Throwable cause) {
            super(fault.message(), cause);
            this.fault = fault;
        }

        public TemplateFault fault() {
            return fault;
        }
    }

    static TemplateFault endless(String name) {
        return new TemplateFault(name, 0, "it repeats or includes itself without end");
    }

    /// The fault that an exception tells of: that of the innermost template.
    ///
    /// @param name of the outermost template
    /// @throws ProblemException if a file isn't UTF-8
    /// @throws UncheckedIOException if it can't be read
    /// @throws RuntimeException if no template is to blame
    static TemplateFault of(String name, Exception thrown) {
        causes(thrown)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .forEach(problem -> {
                    throw problem;
                });
        return causes(thrown)
                .flatMap(cause -> fault(cause).stream())
                .reduce((_, inner) -> inner)
                .orElseGet(() -> of(thrown));
    }

    private static TemplateFault of(Exception thrown) {
        return switch (thrown) {
            case TemplateNotFoundException e ->
                    new TemplateFault(e.getTemplateName(), 0, "there is no such template");
            case RuntimeException e -> throw e;
            case IOException e -> throw new UncheckedIOException(e);
            default -> throw new IllegalStateException(thrown);
        };
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<TemplateFault> fault(Throwable cause) {
        return switch (cause) {
            case ParseException e ->
                    Optional.of(
                            fault(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage()));
            case TemplateException e ->
                    Optional.of(
                            fault(
                                    e.getTemplateSourceName(),
                                    e.getLineNumber(),
                                    e.getMessageWithoutStackTop()));
            default -> Optional.empty();
        };
    }

    private static TemplateFault fault(String name, int line, String text) {
        String first =
                text.lines()
                        .takeWhile(part -> !part.startsWith("---"))
                        .map(part -> part.replace("==>", "").strip())
                        .filter(part -> !part.isEmpty())
                        .limit(2)
                        .collect(Collectors.joining(" "));
        String bare = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        return new TemplateFault(name, line, bare);
    }
}
