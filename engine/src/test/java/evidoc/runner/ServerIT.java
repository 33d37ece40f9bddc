package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.Outcome;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Examples that ask a server.
class ServerIT {
    /// Answers a line with the same line and a mark, until it is told to end.
    private static final String ECHO =
            """
            void close() { IO.println("closing"); }
            void main(String[] args) throws Exception {
                Runtime.getRuntime().addShutdownHook(new Thread(this::close));
                Thread.sleep(200);
                int port = Integer.parseInt(args[0]);
                try (var door = new java.net.ServerSocket(port)) {
                    IO.println("open by " + ProcessHandle.current().pid());
                    while (true) {
                        try (var caller = door.accept()) {
                            var in = new Scanner(caller.getInputStream());
                            String line = in.nextLine();
                            System.err.println("heard " + line);
                            var out = caller.getOutputStream();
                            out.write((line + args[1]).getBytes());
                        }
                    }
                }
            }
            """;

    private static final String ASK =
            """
            //SERVER Echo.java {port} !
            //ARGS {port}
            void main(String[] args) throws Exception {
                int port = Integer.parseInt(args[0]);
                try (var call = new java.net.Socket("127.0.0.1", port)) {
                    call.getOutputStream().write("tea\\n".getBytes());
                    byte[] answer = call.getInputStream().readAllBytes();
                    IO.println("answer: " + new String(answer));
                }
            }
            """;

    @TempDir Path project;
    private ProgramRuns programs;

    @BeforeEach
    void start() throws Exception {
        programs = ProgramRuns.in(project.toRealPath());
    }

    @Test
    void theServerIsWaitedForAskedAndEnded() throws Exception {
        write("Echo.java", ECHO);
        Run run = programs.run(ASK);
        assertThat(programs.problems()).isEmpty();
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
        assertThat(run.lines(Stream.OUT)).containsExactly("answer: tea!");
        assertThat(run.lines(Stream.ERR)).isEmpty();
        assertThat(run.lines(Stream.SERVER))
                .hasSize(3)
                .contains("heard tea", "closing")
                .first()
                .asString()
                .startsWith("open by ");
        long server = Long.parseLong(run.lines(Stream.SERVER).getFirst().replaceAll("\\D", ""));
        assertThat(ProcessHandle.of(server)).isEmpty();
        assertThat(server).isNotEqualTo(run.pid());
    }

    @Test
    void aServerWithAPortOfItsOwnIsAsked() throws Exception {
        int port = LoopbackPort.free().number();
        write("Echo.java", ECHO.replace("Integer.parseInt(args[0])", "" + port));
        Run run = programs.run("//PORT " + port + "\n" + ASK.replace("{port} !", "x !"));
        assertThat(programs.problems()).isEmpty();
        assertThat(run.lines(Stream.OUT)).containsExactly("answer: tea!");
    }

    @Test
    void aPortThatIsInUseIsTold() throws Exception {
        write("Echo.java", ECHO);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            programs.recording("//PORT " + taken.getLocalPort() + "\n" + ASK);
            assertThat(programs.onlyProblem())
                    .isEqualTo(
                            "examples/A.java: port "
                                    + taken.getLocalPort()
                                    + " is in use. End the program that listens on it.");
        }
    }

    @Test
    void aServerThatEndsBeforeItListensIsTold() throws Exception {
        write("Echo.java", "void main() { IO.println(\"no cups\"); System.exit(2); }");
        programs.recording(ASK);
        assertThat(programs.onlyProblem())
                .isEqualTo(
                        "examples/Echo.java: ended before it listened on its port; last lines: no"
                                + " cups. Let it listen on the port that its argument names.");
    }

    @Test
    void aServerThatNeverListensIsStoppedAtTheLimit() throws Exception {
        write("Echo.java", "void main() throws Exception { Thread.sleep(60_000); }");
        programs.recording("//TIMEOUT 1s\n" + ASK);
        assertThat(programs.onlyProblem())
                .startsWith(
                        "examples/Echo.java: did not listen on its port within its limit; last"
                                + " lines: none.");
    }

    @Test
    void aServerThatDoesNotEndWhenToldIsKilled() throws Exception {
        write("Echo.java", ECHO.replace("IO.println(\"closing\");", "while (true) {}"));
        Run run = programs.run(ASK);
        assertThat(programs.problems()).isEmpty();
        long server = Long.parseLong(run.lines(Stream.SERVER).getFirst().replaceAll("\\D", ""));
        assertThat(ProcessHandle.of(server)).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve("examples").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
