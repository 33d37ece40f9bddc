package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Dependency;
import evidoc.example.Example;
import evidoc.example.Expectation;
import evidoc.example.Language;
import evidoc.example.Need;
import evidoc.example.Part;
import evidoc.example.Parts;
import evidoc.example.ProjectScope;
import evidoc.example.RunSettings;
import evidoc.example.Server;
import evidoc.example.Signal;
import evidoc.example.Stepping;
import evidoc.example.Tracing;
import evidoc.example.UsedProject;
import evidoc.example.Variant;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The literal texts stand here so that a change of one, by whatever change of the engine, is seen.
final class CanonicalFormTest {
    private static final Expectation SUCCESS = new Expectation.ExitCode(0);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private static final RunSettings USUAL =
            new RunSettings(
                    false,
                    List.of(),
                    List.of(),
                    false,
                    Tracing.NONE,
                    HALF_A_MINUTE,
                    Optional.empty(),
                    SUCCESS,
                    needs(),
                    Optional.empty());

    /// Differs from the usual settings in every part.
    private static final RunSettings FULL =
            new RunSettings(
                    true,
                    List.of("-Xmx64m", "-Dfile=a=b"),
                    List.of("8", "a\\nb"),
                    true,
                    Tracing.SERVICES,
                    Duration.ofSeconds(90),
                    Optional.of(2),
                    new Expectation.KilledBy(Signal.KILL),
                    needs(Need.PYTHON3, Need.LINUX),
                    Optional.of(new Stepping("mark", List.of("Ann", "Ben"), true)),
                    List.of("Ann", "Ben"),
                    true);

    @Test
    void usualSettingsAreLeftOut() {
        assertThat(text(new Variant("", USUAL))).isEqualTo("variant=\n");
    }

    @Test
    void allOtherSettingsAreLinesInAFixedOrder() {
        assertThat(text(new Variant("one", FULL), new Variant("two", USUAL)))
                .isEqualTo(
                        """
                        variant=one
                        preview=yes
                        option=-Xmx64m
                        option=-Dfile=a=b
                        argument=8
                        argument=a\\\\nb
                        alone=yes
                        trace=services
                        timeout=PT1M30S
                        cores=2
                        expect=signal KILL
                        need=linux
                        need=python3
                        stepped-region=mark
                        stepped-by=instruction
                        stepped-thread=Ann
                        stepped-thread=Ben
                        input=Ann
                        input=Ben
                        variant=two
                        """);
    }

    @Test
    void whatBelongsToAnExampleFollowsItsVariants() {
        Parts parts =
                new Parts(
                        List.of(new Dependency("g:a:1", "examples/Pot.java", 3)),
                        List.of("jitpack"),
                        List.of(new Part("tea/Lid.java", "Lid.java", Path.of("Lid.java"), "1a")),
                        List.of(new Part("tea/a.txt", "META-INF/b.txt", Path.of("a.txt"), "2b")),
                        List.of("-parameters"),
                        Optional.of("tea.Pot"),
                        Optional.of(new UsedProject(ProjectScope.TEST, "g:p:2")),
                        Optional.of(new Part("tea/in.txt", "in.txt", Path.of("in.txt"), "3c")),
                        Optional.of(
                                new Server(
                                        new Part("tea/Pot.java", "Pot.java", Path.of("Pot"), "4d"),
                                        List.of(),
                                        List.of("{port}", "hot"),
                                        Optional.of(7000))),
                        List.of(new Part("tea/c.txt", "d.txt", Path.of("c.txt"), "5e")),
                        List.of("tea.hot=yes"),
                        true);
        assertThat(
                        CanonicalForm.ofSettings(
                                new Example(
                                        "Pot.java",
                                        Path.of("Pot.java"),
                                        Language.JAVA,
                                        List.of(),
                                        List.of(new Variant("", USUAL)),
                                        Map.of(),
                                        parts)))
                .isEqualTo(
                        """
                        variant=
                        dependency=g:a:1
                        repository=jitpack
                        source=1a Lid.java
                        file=2b META-INF/b.txt
                        compiler-option=-parameters
                        copy=5e d.txt
                        configuration=tea.hot=yes
                        main-class=tea.Pot
                        project=test
                        input-file=3c
                        server=Pot.java
                        server-argument={port}
                        server-argument=hot
                        server-port=7000
                        """);
    }

    @Test
    void eachPartOfTheSettingsCounts() {
        List<RunSettings> changed = changedInOnePart();
        assertThat(changed).hasSize(RunSettings.class.getRecordComponents().length - 1);
        assertThat(
                        Stream.concat(Stream.of(USUAL, FULL), changed.stream())
                                .map(settings -> text(new Variant("", settings))))
                .doesNotHaveDuplicates();
    }

    /// In each but the last, `golden`, which makes no difference to a run.
    private static List<RunSettings> changedInOnePart() {
        List<RunSettings> changed = new ArrayList<>();
        for (int part = 0; part < RunSettings.class.getRecordComponents().length - 1; part++) {
            changed.add(
                    new RunSettings(
                            from(part == 0).preview(),
                            from(part == 1).runtimeOptions(),
                            from(part == 2).arguments(),
                            from(part == 3).alone(),
                            from(part == 4).tracing(),
                            from(part == 5).timeout(),
                            from(part == 6).cores(),
                            from(part == 7).expectation(),
                            from(part == 8).needs(),
                            from(part == 9).stepping(),
                            from(part == 10).input(),
                            USUAL.golden()));
        }
        return changed;
    }

    private static RunSettings from(boolean full) {
        return full ? FULL : USUAL;
    }

    @Test
    void noTwoSettingsHaveOneText() {
        assertThat(
                        Stream.of(
                                        List.of("a", "b"),
                                        List.of("b", "a"),
                                        List.of("a b"),
                                        List.of("a, b"),
                                        List.of("a\nb"),
                                        List.of("a\\nb"),
                                        List.of("a\rb"),
                                        List.of("a\\", "b"),
                                        List.of("a\nargument=b"),
                                        List.of("a", "", "b"),
                                        List.of(""),
                                        List.<String>of())
                                .map(arguments -> text(new Variant("", with(arguments, needs())))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theNameAndTheOrderOfVariantsCount() {
        Variant one = new Variant("one", USUAL);
        Variant two = new Variant("two", FULL);
        assertThat(
                        Stream.of(
                                text(one),
                                text(two),
                                text(one, two),
                                text(two, one),
                                text(new Variant("two", USUAL)),
                                text(new Variant("one\nvariant=two", USUAL)),
                                text(one, new Variant("two", USUAL))))
                .doesNotHaveDuplicates();
    }

    @Test
    void needsHaveNoOrder() {
        SortedSet<Need> turned = new TreeSet<>(Collections.reverseOrder());
        turned.addAll(List.of(Need.values()));
        assertThat(text(new Variant("", with(List.of(), turned))))
                .isEqualTo(text(new Variant("", with(List.of(), needs(Need.values())))))
                .isEqualTo(
                        """
                        variant=
                        need=free-threaded-python
                        need=linux
                        need=macos
                        need=posix
                        need=python3
                        need=python3.14
                        need=windows
                        """);
    }

    @Test
    void waysToTraceAndToEndHaveWordsOfTheirOwn() {
        assertThat(Stream.of(Tracing.values()).map(CanonicalFormTest::trace))
                .containsExactly("", "trace=program\n", "trace=services\n");
        assertThat(expect(SUCCESS)).isEmpty();
        assertThat(expect(new Expectation.ExitCode(3))).isEqualTo("expect=exit 3\n");
        assertThat(expect(new Expectation.Timeout())).isEqualTo("expect=timeout\n");
        assertThat(expect(new Expectation.NoCompile())).isEqualTo("expect=no-compile\n");
        assertThat(Stream.of(Signal.values()).map(Expectation.KilledBy::new))
                .extracting(killed -> expect(killed).strip().replace("expect=signal ", ""))
                .containsExactly(
                        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "FPE", "KILL", "SEGV", "PIPE",
                        "ALRM", "TERM");
    }

    @Test
    void aMachineIsLinesInAFixedOrderWithoutWhatItLacks() {
        Machine full =
                new Machine(
                        "CPU = 1",
                        "amd64",
                        2,
                        4,
                        3,
                        List.of("L2 1 MiB", "L1 64 KiB"),
                        8L << 30,
                        "TestOS 1",
                        "6.1",
                        "KVM",
                        "docker",
                        Optional.of(1.5),
                        "25.0.1+8",
                        "Tests");
        assertThat(CanonicalForm.of(full))
                .isEqualTo(
                        """
                        processor=CPU = 1
                        architecture=amd64
                        cores=2
                        threads=4
                        usable=3
                        cache=L2 1 MiB
                        cache=L1 64 KiB
                        memory=8589934592
                        system=TestOS 1
                        kernel=6.1
                        virtualization=KVM
                        container=docker
                        quota=1.5
                        jdk=25.0.1+8
                        jdk-vendor=Tests
                        """);
        Machine bare =
                new Machine(
                        "", "", 1, 1, 1, List.of(), 0, "", "", "", "", Optional.empty(), "", "");
        assertThat(CanonicalForm.of(bare)).isEqualTo("cores=1\nthreads=1\nusable=1\nmemory=0\n");
    }

    private static String trace(Tracing tracing) {
        return line(
                new RunSettings(
                        false,
                        List.of(),
                        List.of(),
                        false,
                        tracing,
                        HALF_A_MINUTE,
                        Optional.empty(),
                        SUCCESS,
                        needs(),
                        Optional.empty()));
    }

    private static String expect(Expectation expectation) {
        return line(
                new RunSettings(
                        false,
                        List.of(),
                        List.of(),
                        false,
                        Tracing.NONE,
                        HALF_A_MINUTE,
                        Optional.empty(),
                        expectation,
                        needs(),
                        Optional.empty()));
    }

    /// What the settings add to the usual ones.
    private static String line(RunSettings settings) {
        return text(new Variant("", settings)).replace("variant=\n", "");
    }

    private static RunSettings with(List<String> arguments, SortedSet<Need> needs) {
        return new RunSettings(
                false,
                List.of(),
                arguments,
                false,
                Tracing.NONE,
                HALF_A_MINUTE,
                Optional.empty(),
                SUCCESS,
                needs,
                Optional.empty());
    }

    private static SortedSet<Need> needs(Need... needs) {
        return new TreeSet<>(List.of(needs));
    }

    private static String text(Variant... variants) {
        return CanonicalForm.ofSettings(
                new Example(
                        "Pot.java",
                        Path.of("Pot.java"),
                        Language.JAVA,
                        List.of(),
                        List.of(variants),
                        Map.of()));
    }
}
