package evidoc.schedule;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/// Asks Lincheck, in a process of its own since it rewrites classes, whether orders of steps lead
/// to some ends.
final class LincheckRun {
    private static final int ORDERS_TRIED = 1_000;

    private LincheckRun() {}

    /// What two threads do.
    enum Task {
        MARK {
            @Override
            void step(Numbers numbers) {
                numbers.marks++;
            }
        },
        LOCKED {
            @Override
            void step(Numbers numbers) {
                synchronized (numbers) {
                    numbers.marks++;
                }
            }
        },
        CAKE {
            @Override
            void step(Numbers numbers) {
                if (numbers.cakes > 0) {
                    numbers.cakes = numbers.cakes - 1;
                }
            }
        };

        abstract void step(Numbers numbers);
    }

    /// What they share.
    static final class Numbers {
        int marks;
        int cakes = 1;

        int end(Task task) {
            return task == Task.CAKE ? cakes : marks;
        }
    }

    /// Fails in an order that ends with a number. The numbers are in a field, since Lincheck takes
    /// what only local variables refer to for a thread's own.
    private static final class Wanted implements Runnable {
        private final Task task;
        private final int end;
        private Numbers numbers = new Numbers();

        Wanted(Task task, int end) {
            this.task = task;
            this.end = end;
        }

        @Override
        public void run() {
            numbers = new Numbers();
            Thread one = new Thread(() -> task.step(numbers));
            Thread two = new Thread(() -> task.step(numbers));
            one.start();
            two.start();
            try {
                one.join();
                two.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (numbers.end(task) == end) {
                throw new IllegalStateException("this order ends with " + end);
            }
        }
    }

    /// Prints the ends that were found, as `found: MARK 1`.
    ///
    /// @param arguments for each task and end to look for, one such as `MARK 1`
    public static void main(String[] arguments) {
        for (String argument : arguments) {
            String[] words = argument.split(" ", 2);
            if (isFound(new Wanted(Task.valueOf(words[0]), Integer.parseInt(words[1])))) {
                System.out.println("found: " + argument);
            }
        }
    }

    private static boolean isFound(Runnable wanted) {
        try {
            Lincheck.runConcurrentTest(ORDERS_TRIED, wanted);
            return false;
        } catch (LincheckAssertionError e) {
            return e.toString().contains("this order ends with");
        }
    }
}
