package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

final class MachineTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path folder;

    @Test
    void aFingerprintIsSixteenHexadecimalDigitsAndTheSameForAnEqualMachine() {
        Machine machine = SampleRuns.MACHINE;
        Machine equal = changed("quota", "null");
        assertThat(equal).isEqualTo(machine).isNotSameAs(machine);
        assertThat(machine.fingerprint()).matches("[0-9a-f]{16}").isEqualTo(equal.fingerprint());
    }

    @Test
    void aMachineHasTheSameFingerprintWhenItIsReadFromItsFile() throws IOException {
        RunStore store = new RunStore(folder);
        store.write(SampleRuns.RECORD, "");
        assertThat(store.machines())
                .isEqualTo(Map.of("machine.json", new Stored.Found<>(SampleRuns.RECORD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "processor", "architecture", "cores", "threads", "usable", "caches", "memory",
                "system", "kernel", "virtualization", "container", "quota", "jdk", "jdkVendor"
            })
    void aMachineThatDiffersInOneFactHasAnotherFingerprint(String fact) {
        JsonNode old = JSON.valueToTree(SampleRuns.MACHINE).get(fact);
        String other = old.isString() ? "\"other\"" : old.isArray() ? "[\"L1\"]" : "1";
        assertThat(changed(fact, other).fingerprint())
                .isNotEqualTo(SampleRuns.MACHINE.fingerprint());
    }

    @Test
    void everyFactOfAMachineCountsForItsFingerprint() {
        assertThat(JSON.<JsonNode>valueToTree(SampleRuns.MACHINE).propertyNames()).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({
        "AMD EPYC, AMD EPYC",
        "Intel(R) Xeon(R) Processor, Intel Xeon",
        "Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz, Intel Core i7-8550U",
        "AMD Ryzen 7 5800X 8-Core Processor, AMD Ryzen 7 5800X",
        "Apple M2, Apple M2",
        "'', amd64"
    })
    void aMachineWithoutANameIsCalledWhatItIs(String processor, String model) {
        assertThat(changed("processor", "\"" + processor + "\"").description())
                .isEqualTo(model + ", 4 cores, TestOS 1");
        assertThat(changed("usable", "1").description()).isEqualTo("Test CPU, 1 core, TestOS 1");
    }

    @Test
    void aChosenNameStandsForTheMachine() {
        assertThat(SampleRuns.machine("debian-1-core", Map.of()).label())
                .isEqualTo("debian-1-core");
        assertThat(SampleRuns.machine(MachineRuns.HERE, Map.of()).label())
                .isEqualTo("Test CPU, 4 cores, TestOS 1");
    }

    private static Machine changed(String fact, String json) {
        ObjectNode machine = JSON.valueToTree(SampleRuns.MACHINE);
        machine.set(fact, JSON.readTree(json));
        return JSON.treeToValue(machine, Machine.class);
    }
}
