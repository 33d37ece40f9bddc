package evidoc.timeline;

import evidoc.trace.Activity;

import java.util.OptionalInt;

/// How a piece of a lane is drawn.
///
/// @param rest what the thread did when it wasn't running; RUNNING if it ran all the time
/// @param level share of the piece in which it ran, in fifths
/// @param core on which it ran, if it ran all the time on one
/// @param detail what it waited for when it wasn't running; empty if unknown
record LaneLook(Activity rest, int level, OptionalInt core, String detail) {
    /// The level of a thread that ran all the time.
    static final int FULL = 5;

    /// Whether it ran for a part of the piece only.
    boolean isMixed() {
        return level > 0 && level < FULL;
    }
}
