package evidoc.schedule;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// Runs in a process of its own, under the debugger: starts an example again and again, each time
/// with classes loaded anew, so that no run finds what an earlier one left.
public final class Rehearsal {
    /// What the example has printed in this run, read by the debugger.
    static volatile String output = "";

    /// The threads of this run; those of an earlier one may still be there.
    private static ThreadGroup run = Thread.currentThread().getThreadGroup();

    private Rehearsal() {}

    /// Runs an example until the process is ended.
    ///
    /// @param arguments URI of the folder of compiled classes, the name of the main class, and what
    ///   is handed to it
    public static void main(String[] arguments) throws MalformedURLException {
        URL classes = URI.create(arguments[0]).toURL();
        System.setOut(new PrintStream(new Noted(), true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> report(thread.getName(), e));
        while (true) {
            next();
            ClassLoader fresh = new URLClassLoader(new URL[] {classes});
            new Thread(begin(), () -> perform(fresh, arguments), "main").start();
        }
    }

    /// Begins a run, of which nothing is printed yet.
    static synchronized ThreadGroup begin() {
        run = new ThreadGroup("run");
        output = "";
        return run;
    }

    /// Keeps what a thread of this run prints. Those of an earlier one may print at any moment.
    private static synchronized void note(String text) {
        if (run.equals(Thread.currentThread().getThreadGroup())) {
            output += text;
        }
    }

    /// The debugger stops here before each run.
    static void next() {}

    /// The debugger stops here when `main` has returned.
    static void ended() {}

    private static void perform(ClassLoader classes, String[] arguments) {
        try {
            Class<?> program = classes.loadClass(arguments[1]);
            Method main = mainOf(program);
            main.setAccessible(true);
            Object self = null;
            if (!Modifier.isStatic(main.getModifiers())) {
                var constructor = program.getDeclaredConstructor();
                constructor.setAccessible(true);
                self = constructor.newInstance();
            }
            if (main.getParameterCount() == 1) {
                main.invoke(self, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
            } else {
                main.invoke(self);
            }
        } catch (InvocationTargetException e) {
            report("main", e.getTargetException());
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
        ended();
    }

    private static void report(String thread, Throwable e) {
        System.out.println("Exception in thread \"" + thread + "\" " + e);
    }

    /// As the `java` command chooses it: the one with arguments before the one without.
    private static Method mainOf(Class<?> program) throws NoSuchMethodException {
        return Arrays.stream(program.getDeclaredMethods())
                .filter(method -> method.getName().equals("main") && !method.isSynthetic())
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new NoSuchMethodException(program.getName() + ".main"));
    }

    static final class Noted extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            note(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    }
}
