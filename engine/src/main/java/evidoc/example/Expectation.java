package evidoc.example;

/// How an example must end for its run to be a result rather than a problem.
public sealed interface Expectation {

    /// It ends by itself with this exit code.
    record ExitCode(int code) implements Expectation {
        @Override
        public String toString() {
            return "exit " + code;
        }
    }

    /// A signal ends it.
    record KilledBy(Signal signal) implements Expectation {
        @Override
        public String toString() {
            return "signal " + signal;
        }
    }

    /// It never ends, and is stopped at its limit.
    record Timeout() implements Expectation {
        @Override
        public String toString() {
            return "timeout";
        }
    }

    /// It doesn't compile: what it shows is the errors of the compiler.
    record NoCompile() implements Expectation {
        @Override
        public String toString() {
            return "no-compile";
        }
    }
}
