package evidoc.trace;

import evidoc.trace.KernelSpan.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tracks threads through the events of the scheduler.
final class SchedulerHistory {
    private final Map<Long, ThreadLife> alive = new HashMap<>();
    private final List<ThreadLife> lives = new ArrayList<>();
    private long last;

    /// Adds the next event, in the order of time.
    void add(SchedulerEvent event) {
        last = Math.max(last, event.at());
        switch (event) {
            case SchedulerEvent.Fork fork -> born(fork);
            case SchedulerEvent.Named named -> named(named);
            case SchedulerEvent.Switch change -> {
                known(change.previous(), life -> life.leaves(change.at(), change.state()));
                known(change.next(), life -> life.runs(change.at(), change.core()));
            }
            case SchedulerEvent.Booked booked ->
                    known(booked.tid(), life -> life.ran(booked.at(), booked.core(), booked.ran()));
            case SchedulerEvent.Wakeup wakeup ->
                    known(wakeup.tid(), life -> life.wakes(wakeup.at(), wakeup.by()));
            case SchedulerEvent.Exit exit -> known(exit.tid(), life -> life.exits(exit.at()));
        }
    }

    private interface Step {
        void of(ThreadLife life);
    }

    private void known(long tid, Step step) {
        ThreadLife life = alive.get(tid);
        if (life != null) {
            step.of(life);
        }
    }

    private void born(SchedulerEvent.Fork fork) {
        if (fork.at() > 0) {
            ThreadLife parent = alive.get(fork.parent());
            String name = parent == null ? "" : parent.name();
            ThreadLife life =
                    new ThreadLife(fork.pid(), fork.tid(), fork.parent(), name, fork.at());
            alive.put(fork.tid(), life);
            lives.add(life);
        }
    }

    private void named(SchedulerEvent.Named named) {
        if (named.exec() && named.pid() != named.tid()) {
            return;
        }
        known(named.tid(), life -> life.called(named.name(), named.exec()));
    }

    /// The threads of a process and of its descendants.
    List<KernelThread> treeOf(long root) {
        Map<Long, String> programs = new LinkedHashMap<>();
        Set<Long> tree = new HashSet<>(Set.of(root));
        for (ThreadLife life : lives) { // a parent is born before its children
            if (life.isMain() && tree.contains(life.parent())) {
                tree.add(life.pid());
            }
            if (life.isMain()) {
                programs.put(life.pid(), life.program());
            }
        }
        return lives.stream()
                .filter(life -> tree.contains(life.pid()))
                .map(life -> life.thread(last, programs.getOrDefault(life.pid(), "")))
                .filter(thread -> thread.spans().stream().anyMatch(s -> s.state() == State.RUNNING))
                .toList();
    }
}
