package evidoc.document;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;

import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Tests for problems that Asciidoctor reports.
final class DocumentLogTest {
    private static final Problem WRONG =
            new Problem("/site/größe.adoc", 7, "no example 'a'", "Write it.");

    private final List<LogRecord> records = new ArrayList<>();
    private final DocumentLog log = new DocumentLog(records::add);

    @Test
    void aProblemHasItsPlaceBesideItsText() {
        log.page().problem(WRONG);
        LogRecord record = records.getFirst();
        assertThat(record.getSeverity()).isEqualTo(Severity.ERROR);
        assertThat(record.getMessage()).isEqualTo("no example 'a'. Write it.");
        assertThat(record.getCursor().getFile()).isEqualTo("/site/größe.adoc");
        assertThat(record.getCursor().getDir()).isEqualTo("/site");
        assertThat(record.getCursor()).hasToString("größe.adoc: line 7");
    }

    @Test
    void whatIsAboutNoLineIsAtTheFirst() {
        log.warn(Problem.in("/site/a.adoc", "no recording", ""));
        assertThat(records.getFirst().getSeverity()).isEqualTo(Severity.WARN);
        assertThat(records.getFirst().getMessage()).isEqualTo("no recording.");
        assertThat(records.getFirst().getCursor().getLineNumber()).isEqualTo(1);
    }

    @Test
    void whatIsAboutNoFileHasNoPlace() {
        log.page().problem(Problem.general("the disk is full", "Free some space."));
        assertThat(records.getFirst().getMessage()).isEqualTo("the disk is full. Free some space.");
        assertThat(records.getFirst().getCursor()).isNull();
    }

    @Test
    void aProblemIsToldOnceInEachDocument() {
        log.page().problem(WRONG);
        log.page().problem(WRONG);
        assertThat(records).hasSize(1);
        log.begin();
        log.page().problem(WRONG);
        assertThat(records).hasSize(2);
    }

    @Test
    void whatFollowsFromAFatalOneIsNotTold() {
        log.fatal(WRONG);
        log.info(Problem.general("more", ""));
        log.page().problem(Problem.general("more", ""));
        assertThat(records).hasSize(1);
        log.begin();
        log.info(Problem.general("more", ""));
        assertThat(records.getLast().getSeverity()).isEqualTo(Severity.INFO);
    }
}
