package evidoc.document;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.CurrentPage;
import evidoc.page.PageForm;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.RunStore;
import evidoc.recording.SampleRuns;
import evidoc.site.TestProject;

import org.asciidoctor.log.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tests for the examples and recordings that a document shows.
final class DocumentRunsTest {
    private static final String A = "tea/A.java";

    @TempDir Path root;
    private final List<LogRecord> records = new ArrayList<>();
    private final DocumentLog log = new DocumentLog(records::add);
    private final CurrentPage page = log.page();
    private final DocumentRuns runs = new DocumentRuns(page, log);

    @BeforeEach
    void anExample() throws IOException {
        write("examples/" + A, "void main() {}\n");
        write("docs/a/doc.adoc", "");
        page.beginAlone(PageForm.DOCUMENT, "doc.adoc", List.of("", "output::" + A + "[]"));
    }

    @Test
    void bothAreFoundAboveTheDocument() throws IOException {
        record("target/evidoc/runs");
        begin(Map.of());
        assertThat(runs.evidence().examples().find(A)).isPresent();
        assertThat(runs.evidence().first().recorded()).containsOnlyKeys(A);
        assertThat(runs.evidence().first().name()).isEqualTo(MachineRuns.HERE);
        assertThat(page.machine()).isSameAs(runs.evidence().first());
        assertThat(records).isEmpty();
    }

    @Test
    void attributesNameOtherFoldersAndRecordingsHaveTheNameOfTheirs() throws IOException {
        record("runs/größe");
        begin(Map.of(DocumentRuns.RUNS, "runs/größe", DocumentRuns.EXAMPLES, "../../examples"));
        assertThat(runs.evidence().first().name()).isEqualTo("größe");
        assertThat(runs.evidence().first().recorded()).containsOnlyKeys(A);
    }

    @Test
    void aFolderThatIsMissingIsToldOnceAtTheFirstMacro() {
        begin(Map.of());
        assertThat(runs.evidence().examples().all()).isEmpty();
        runs.check();
        assertThat(told())
                .containsExactly(
                        "doc.adoc: line 2 no folder 'target/evidoc/runs' here or above. Run mvn"
                                + " evidoc:run first, or name another with :evidoc-runs:.");
        begin(Map.of(DocumentRuns.EXAMPLES, "none"));
        log.begin();
        runs.evidence();
        assertThat(told())
                .last()
                .isEqualTo(
                        "doc.adoc: line 2 no folder 'none' here or above. Create it, or name"
                                + " another with :evidoc-examples:.");
    }

    @Test
    void aRecordingThatIsMissingOrOfAnEarlierVersionIsAWarning() throws IOException {
        record("target/evidoc/runs");
        write("examples/" + A, "void main() { }\n");
        write("examples/tea/B.java", "void main() {}\n");
        begin(Map.of());
        page.examples().addAll(List.of(A, "tea/B.java"));
        runs.check();
        assertThat(told())
                .containsExactly(
                        "doc.adoc: line 2 the recording of 'tea/A.java' is of an earlier version of"
                                + " it. Run mvn evidoc:run.",
                        "doc.adoc: line 1 no recording of 'tea/B.java'. Run mvn evidoc:run.");
    }

    @Test
    void aDamagedRecordingIsToldWithItsFile() throws IOException {
        record("target/evidoc/runs");
        write("target/evidoc/runs/" + A + ".json", "{");
        begin(Map.of());
        assertThat(runs.evidence().first().recorded()).isEmpty();
        assertThat(told())
                .containsExactly(
                        "A.java.json: line 1 the recording is damaged. Run mvn evidoc:run.");
        assertThat(records.getFirst().getCursor().getFile())
                .isEqualTo(root.resolve("target/evidoc/runs/" + A + ".json").toString());
    }

    @Test
    void theNextDocumentHasOthers() throws IOException {
        record("target/evidoc/runs");
        begin(Map.of());
        assertThat(runs.evidence().examples().all()).hasSize(1);
        write("examples/tea/B.java", "void main() {}\n");
        assertThat(runs.evidence().examples().all()).as("read once").hasSize(1);
        begin(Map.of());
        assertThat(runs.evidence().examples().all()).hasSize(2);
    }

    @Test
    void withoutADocumentThereIsNothing() {
        assertThat(runs.evidence().examples().all()).isEmpty();
        assertThat(records).isEmpty();
    }

    private void begin(Map<String, String> more) {
        Map<String, String> attributes = new TreeMap<>(more);
        attributes.put("docdir", root.resolve("docs/a").toString());
        runs.begin(SampleDocuments.of(attributes));
    }

    private List<String> told() {
        return records.stream()
                .map(record -> record.getCursor() + " " + record.getMessage())
                .toList();
    }

    private void record(String folder) throws IOException {
        Examples examples = new ExampleReader(root.resolve("examples"), new Problems()).read();
        RunStore store = new RunStore(root.resolve(folder));
        store.write(SampleRuns.RECORD, "");
        store.write(
                SampleRuns.recorded(examples.find(A).orElseThrow(), SampleRuns.run("", "lost: 3")));
    }

    private void write(String name, String text) throws IOException {
        new TestProject(root).write(name, text);
    }
}
