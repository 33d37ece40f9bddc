package evidoc.start;

import java.lang.reflect.InvocationTargetException;

/** The main class of the jar, which an older Java can load, too. */
public final class Start {
    private static final int NEEDED = 25;

    /** Exit code of a command that runs another and fails itself. */
    private static final int FAILED = 125;

    private Start() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int java = Runtime.version().feature();
        if (java < NEEDED) {
            System.err.println(
                    "evidoc: needs Java "
                            + NEEDED
                            + " or newer, and this is Java "
                            + java
                            + " in "
                            + System.getProperty("java.home")
                            + ". Start it with another one: /path/to/jdk-25/bin/java -jar"
                            + " evidoc.jar. The program that it watches may have an older Java.");
            System.exit(FAILED);
        }
        try {
            Class.forName("evidoc.cli.Evidoc")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
