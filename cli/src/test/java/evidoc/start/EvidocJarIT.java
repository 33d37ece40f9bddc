package evidoc.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar as users start it. */
class EvidocJarIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final String FAMILY =
            String.join(
                    "\n",
                    "public class Family {",
                    "  static double cpuMillis() {",
                    "    return java.lang.management.ManagementFactory.getThreadMXBean()",
                    "        .getCurrentThreadCpuTime() / 1e6;",
                    "  }",
                    "  static volatile long sum;",
                    "  public static void main(String[] args) throws Exception {",
                    "    if (args.length > 0) {",
                    "      System.err.println(\"child err\");",
                    "      return;",
                    "    }",
                    "    Thread busy = Thread.ofPlatform().name(\"busy\").start(() -> {",
                    "      long all = 0;",
                    "      while (cpuMillis() < 400)",
                    "        for (int i = 0; i < 100_000; i++) all += i * all;",
                    "      sum = all;",
                    "      System.out.println(\"busy: \" + cpuMillis());",
                    "    });",
                    "    Thread.ofPlatform().name(\"sleeper\").start(() -> {",
                    "      try { Thread.sleep(300); } catch (InterruptedException e) {}",
                    "    }).join();",
                    "    busy.join();",
                    "    System.out.println(\"in: \" + new String(System.in.readAllBytes()));",
                    "    String java = ProcessHandle.current().info().command().get();",
                    "    Process child = new ProcessBuilder(java, \"-cp\",",
                    "        System.getProperty(\"java.class.path\"), \"Family\", \"child\")",
                    "        .inheritIO().start();",
                    "    System.out.println(\"child: \" + child.pid());",
                    "    child.waitFor();",
                    "    System.exit(7);",
                    "  }",
                    "}");

    @TempDir private Path folder;

    private int exit(List<String> command) throws IOException, InterruptedException {
        Process process = started(command);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Process started(List<String> command) throws IOException {
        Files.writeString(folder.resolve("in"), "a line");
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(folder.resolve("in").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(Redirect.to(folder.resolve("err").toFile()))
                .start();
    }

    private static List<String> evidoc(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-jar", System.getProperty("evidoc.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void itIsLightAndItsHelpNamesTheCommand() throws Exception {
        assertThat(Files.size(Path.of(System.getProperty("evidoc.jar")))).isLessThan(5_000_000);
        assertThat(exit(evidoc("--help"))).isZero();
        assertThat(read("out")).contains("timeline").contains("java -jar evidoc.jar COMMAND");
        assertThat(exit(evidoc("timeline", "--help"))).isZero();
        assertThat(read("out")).contains("--perfetto=FILE").contains("127");
    }

    @Test
    void streamsAndExitCodeAreTheProgramsOwnAndItsChildrenAreSeen() throws Exception {
        Path source = Files.writeString(folder.resolve("Family.java"), FAMILY);
        String javac = JAVA + "c";
        assertThat(exit(List.of(javac, "-d", folder.toString(), source.toString()))).isZero();
        double stolen = stolenMillis();
        int exit =
                exit(
                        evidoc(
                                "timeline",
                                "--quiet",
                                "--out=seen.html",
                                "--perfetto=seen.json",
                                "--",
                                JAVA,
                                "-cp",
                                folder.toString(),
                                "Family"));
        stolen = stolenMillis() - stolen;
        List<String> out = read("out").lines().toList();
        assertThat(exit).as(read("err")).isEqualTo(7);
        assertThat(read("err")).isEqualTo("child err\n");
        assertThat(out).hasSize(3).contains("in: a line");
        assertThat(read("seen.html"))
                .contains("<td>" + number(out, "child: "))
                .contains(">busy<", ">sleeper<", "exit code 7");
        List<JsonNode> events =
                new ObjectMapper()
                        .readTree(read("seen.json"))
                        .get("traceEvents")
                        .valueStream()
                        .toList();
        assertThat(millis(events, "sleeper", "sleeping")).isGreaterThan(200);
        if (OS.LINUX.isCurrentOs()) {
            double measured = Double.parseDouble(number(out, "busy: "));
            double tolerance = Math.max(measured * 0.1, apart(read("seen.json")));
            // What the host of a virtual machine took, the kernel doesn't book as CPU time.
            assertThat(millis(events, "busy", "running"))
                    .isBetween(measured - tolerance, measured + tolerance + stolen);
        }
    }

    private static String number(List<String> lines, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow();
    }

    /** The time that a thread spent on something. */
    private static double millis(List<JsonNode> events, String thread, String category) {
        JsonNode named =
                events.stream()
                        .filter(e -> e.get("ph").asString().equals("M"))
                        .filter(e -> e.at("/args/name").asString().equals(thread))
                        .findFirst()
                        .orElseThrow();
        return events.stream()
                        .filter(e -> e.get("ph").asString().equals("X"))
                        .filter(e -> e.get("cat").asString().equals(category))
                        .filter(e -> e.get("tid").asLong() == named.get("tid").asLong())
                        .mapToLong(e -> e.get("dur").asLong())
                        .sum()
                / 1000.0;
    }

    /** The longest time between two samples, if this machine allows only these. */
    private static double apart(String json) {
        java.util.regex.Matcher apart =
                java.util.regex.Pattern.compile("at most (\\d+) ms apart").matcher(json);
        return apart.find() ? Double.parseDouble(apart.group(1)) : 0;
    }

    private static double stolenMillis() throws IOException {
        if (!OS.LINUX.isCurrentOs()) {
            return 0;
        }
        String all = Files.readAllLines(Path.of("/proc/stat")).get(0);
        return Double.parseDouble(all.split(" +", -1)[8]) * 10;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramThatIsNotJavaIsShownByWhatTheKernelKnows() throws Exception {
        assertThat(exit(evidoc("timeline", "--", "sleep", "0.2"))).isZero();
        assertThat(read("err")).startsWith("evidoc: 1 thread in ");
        assertThat(read("timeline.html")).contains("sleep", "1 thread in 1 process.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSignalThatEndsTheProgramIsInTheExitCode() throws Exception {
        assertThat(exit(evidoc("timeline", "--", "sh", "-c", "kill -9 $$"))).isEqualTo(137);
        assertThat(read("timeline.html")).contains("exit code 137 (signal 9)");
    }

    @Test
    void whatTheCommandItselfCannotDoHasAnExitCodeOfItsOwn() throws Exception {
        assertThat(exit(evidoc("timeline", "--", "no-such-program"))).isEqualTo(127);
        assertThat(read("err")).startsWith("evidoc: no program 'no-such-program'. ");
        assertThat(exit(evidoc("timeline", "--limit=3x", "--", "true"))).isEqualTo(2);
        assertThat(exit(evidoc("timeline", "--out=no/folder/a.html", "--", "true"))).isEqualTo(2);
        assertThat(read("err")).contains("this file can't be written");
        assertThat(folder.resolve("timeline.html")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theEndOfTheCommandEndsTheTreeAndTheFileIsWritten() throws Exception {
        Process process =
                started(evidoc("timeline", "--", "sh", "-c", "sleep 1000 & echo $!; sleep 1001"));
        while (!Files.exists(folder.resolve("out")) || read("out").isBlank()) {
            assertThat(process.isAlive()).as(read("err")).isTrue();
            Thread.sleep(20);
        }
        long child = Long.parseLong(read("out").strip());
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(isAlive(child)).isFalse();
        assertThat(read("timeline.html")).contains("exit code 143 (signal 15)", "sleep");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLimitEndsAProgramThatNeverEnds() throws Exception {
        assertThat(exit(evidoc("timeline", "--limit=500ms", "--", "sleep", "1000"))).isEqualTo(143);
        assertThat(read("timeline.html")).contains("exit code 143 (signal 15)");
    }

    private static boolean isAlive(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.noneMatch(line -> line.startsWith("State:\tZ"));
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        }
    }
}
