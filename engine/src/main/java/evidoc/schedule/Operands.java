package evidoc.schedule;

import java.util.ArrayList;
import java.util.List;

/// The operands of one thread's method, the last one on top.
final class Operands {
    private final List<String> values = new ArrayList<>();

    void push(String value) {
        values.add(value);
    }

    String pop() {
        return values.removeLast();
    }

    List<String> values() {
        return List.copyOf(values);
    }
}
