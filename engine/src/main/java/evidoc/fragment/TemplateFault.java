package evidoc.fragment;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;

import java.util.Optional;
import java.util.stream.Collectors;

/// What is wrong with a template, as FreeMarker says it.
///
/// @param name of the template, from the folder of all
/// @param line first line is 1
/// @param message one line without a full stop
public record TemplateFault(String name, int line, String message) {

    /// The fault that an exception tells of; empty if it is about something else.
    public static Optional<TemplateFault> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException e) {
                return Optional.of(
                        fault(
                                e.getTemplateSourceName(),
                                e.getLineNumber(),
                                e.getMessageWithoutStackTop()));
            } else if (cause instanceof ParseException e) {
                return Optional.of(
                        fault(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage()));
            }
        }
        return Optional.empty();
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
