package evidoc.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.util.List;
import java.util.Map;

/// Every order in which threads can take their steps through a region, as a graph of states. Each
/// state and each step was read from a JVM that stood there.
///
/// @param variant of the example that was run
/// @param region tag of the region
/// @param threads names, in the order of the directive
/// @param byInstruction whether a step is one instruction of the bytecode; else it is a line
/// @param code the instructions at which threads stop; empty if steps are lines
/// @param states the first one is the beginning
public record Schedules(
        String variant,
        String region,
        List<String> threads,
        boolean byInstruction,
        List<Code> code,
        List<State> states) {
    public Schedules {
        threads = List.copyOf(threads);
        code = List.copyOf(code);
        states = List.copyOf(states);
    }

    /// An instruction of the region.
    ///
    /// @param index in its method
    /// @param line of the source
    /// @param text such as `getfield count`
    public record Code(String method, int index, int line, String text) {}

    /// What all threads stood in front of, and what memory held.
    ///
    /// @param places one for each thread
    /// @param shared fields that the region uses, and their values
    /// @param output what the program has printed so far
    /// @param next for each thread the index of the state after its next step; -1 if it can't go on
    public record State(
            List<Place> places, Map<String, String> shared, String output, List<Integer> next) {
        public State {
            places = List.copyOf(places);
            next = List.copyOf(next);
        }

        /// Whether no thread can go on.
        @JsonIgnore
        public boolean isLast() {
            return next.stream().allMatch(target -> target < 0);
        }

        /// Whether no thread can go on although some have not ended.
        @JsonIgnore
        public boolean isDeadlock() {
            return isLast() && places.stream().anyMatch(place -> !place.ended());
        }
    }

    /// Where a thread is.
    ///
    /// @param method that it is in; empty if it has ended
    /// @param line of the source that it executes next; 0 if it has ended
    /// @param instruction index of the bytecode that it executes next; -1 if steps are lines
    /// @param locals variables of its method and their values
    /// @param stack operands of the bytecode, the last one on top; empty if steps are lines
    /// @param holds names of locks
    /// @param waits what it waits for; empty if it can go on or has ended
    public record Place(
            String method,
            int line,
            int instruction,
            Map<String, String> locals,
            List<String> stack,
            List<String> holds,
            String waits) {
        static final Place END = new Place("", 0, -1, Map.of(), List.of(), List.of(), "");

        public Place {
            stack = List.copyOf(stack);
            holds = List.copyOf(holds);
        }

        public boolean ended() {
            return line == 0;
        }
    }
}
