//JAVA 25+

// The same job is given to threads in five ways. Each says which thread ran it.
// Look for run, which starts no thread, and for the names of threads to which
// nobody gave a name.

// tag::job[]
static class Cook extends Thread {
    public void run() {
        tell("subclass of Thread");
    }
}

static void tell(String job) {
    String name = Thread.currentThread().getName();
    IO.println("%-25s  %s".formatted(job, name.isEmpty() ? "none" : name));
}

// end::job[]

void main() throws InterruptedException {
    IO.println("call                       name of the thread that ran it");
    // tag::start[]
    Thread ann = new Thread(() -> tell("run"), "Ann");
    ann.run(); // a call like any other

    Thread ben = new Thread(() -> tell("start"), "Ben");
    ben.start(); // Ben runs the job
    ben.join(); // main waits until Ben is done

    Thread cem = Thread.ofPlatform().name("Cem").start(() -> tell("builder"));
    cem.join();

    Thread cook = new Cook(); // no name given
    cook.start();
    cook.join();

    Thread.startVirtualThread(() -> tell("virtual thread")).join();
    // end::start[]

    IO.println();
    boolean isNew = ann.getState() == Thread.State.NEW;
    IO.println("Ann was started: " + (isNew ? "no" : "yes"));
    try {
        ben.start();
        IO.println("second start: no exception");
    } catch (IllegalThreadStateException e) {
        IO.println("second start: " + e.getClass().getSimpleName());
    }
}
