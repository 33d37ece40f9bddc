package evidoc.document;

import evidoc.fragment.Fragments;
import evidoc.page.CurrentPage;
import evidoc.problem.Problem;

import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.Treeprocessor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Tells problems as Asciidoctor tells its own: each once, with file and line.
final class DocumentLog {
    private final Set<Problem> told = new HashSet<>();
    private final Log log = new Log();
    private final Consumer<LogRecord> records;
    private boolean broken;

    DocumentLog() {
        records = log::log;
    }

    /// Reports to a consumer instead of Asciidoctor.
    DocumentLog(Consumer<LogRecord> records) {
        this.records = records;
    }

    /// The page whose problems it tells.
    CurrentPage page() {
        return new CurrentPage(this::error, Fragments.ofEngine());
    }

    /// Only a registered processor can log.
    Treeprocessor processor() {
        return log;
    }

    /// A new document begins.
    void begin() {
        told.clear();
        broken = false;
    }

    private void error(Problem problem) {
        tell(Severity.ERROR, problem);
    }

    /// What can't be shown as it should be.
    void warn(Problem problem) {
        tell(Severity.WARN, problem);
    }

    void info(Problem problem) {
        tell(Severity.INFO, problem);
    }

    /// A problem that is the cause of all that would follow.
    void fatal(Problem problem) {
        tell(Severity.ERROR, problem);
        broken = true;
    }

    private void tell(Severity severity, Problem problem) {
        if (!broken && told.add(problem)) {
            records.accept(record(severity, problem));
        }
    }

    /// A problem that concerns no file has no cursor.
    private static LogRecord record(Severity severity, Problem problem) {
        String text = new Problem("", 0, problem.message(), problem.remedy()).toString();
        return problem.file().isEmpty()
                ? new LogRecord(severity, text)
                : new LogRecord(severity, new Place(problem.file(), problem.line()), text);
    }

    private static final class Log extends Treeprocessor {
        @Override
        public Document process(Document document) {
            return document;
        }
    }

    /// A place in a file.
    private record Place(String file, int line) implements Cursor {
        @Override
        public int getLineNumber() {
            return Math.max(1, line);
        }

        @Override
        public String getPath() {
            return String.valueOf(Path.of(file).getFileName());
        }

        @Override
        public String getDir() {
            return String.valueOf(Path.of(file).getParent());
        }

        @Override
        public String getFile() {
            return file;
        }

        /// As Asciidoctor writes its own.
        @Override
        public String toString() {
            return getPath() + ": line " + getLineNumber();
        }
    }
}
