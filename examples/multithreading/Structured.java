//JAVA 25
//PREVIEW

// A cake needs dough and icing, and each has a cook. While the icing rests, the
// dough fails: no flour. In a structured scope the failure cancels the sibling;
// in an executor the icing goes on for a cake that nobody will eat. Look at
// what became of the icing.

import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;

static final int REST_MS = 300;

static class NoFlour extends Exception {}

// tag::tasks[]
static class Kitchen {
    final CountDownLatch resting = new CountDownLatch(1);
    volatile String icing = "not begun";
    final AtomicInteger atWork = new AtomicInteger();

    String dough() throws Exception {
        resting.await(); // the icing has begun
        throw new NoFlour();
    }

    String icing() throws InterruptedException {
        atWork.incrementAndGet();
        resting.countDown();
        try {
            Thread.sleep(REST_MS);
            icing = "finished";
        } catch (InterruptedException e) {
            icing = "cancelled";
        } finally {
            atWork.decrementAndGet();
        }
        return icing;
    }
}

// end::tasks[]

// tag::scope[]
static String inScope(Kitchen kitchen) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
        var dough = scope.fork(kitchen::dough);
        var icing = scope.fork(kitchen::icing);
        scope.join(); // throws if one of them failed
        return dough.get() + icing.get();
    } catch (FailedException e) {
        return e.getCause().getClass().getSimpleName();
    }
}

// end::scope[]

// tag::executor[]
static String inExecutor(Kitchen kitchen) throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        var dough = executor.submit(kitchen::dough);
        var icing = executor.submit(kitchen::icing);
        return dough.get() + icing.get();
    } catch (ExecutionException e) {
        return e.getCause().getClass().getSimpleName();
    }
}

// end::executor[]

void main() throws InterruptedException {
    var scope = new Kitchen();
    String inScope = inScope(scope);
    int leftByScope = scope.atWork.get();
    var executor = new Kitchen();
    String inExecutor = inExecutor(executor);
    int leftByExecutor = executor.atWork.get();

    IO.println("the icing rests for: " + REST_MS + " ms");
    IO.println("\nway          dough    icing      left at work");
    print("scope", inScope, scope.icing, leftByScope);
    print("executor", inExecutor, executor.icing, leftByExecutor);
}

static void print(String row, String dough, String icing, int left) {
    var format = "%-11s  %-7s  %-9s  %12d";
    Object[] cells = {row, dough, icing, left};
    IO.println(String.format(Locale.ROOT, format, cells));
}
