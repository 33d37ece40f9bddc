package evidoc.profile;

import evidoc.trace.Activity;

import java.util.Arrays;

/// The periods of one line of the chart, each beginning where the one before ends. Times are
/// microseconds. What a period is, its kind, is the number of an [Activity] here and in the script
/// of the page, or [#MIXED] for several that were merged.
final class Lane {
    /// Of several periods that were merged; its note is the share of it that the first kind,
    /// running, has in 255ths, times 8, plus the number of what most of the rest is.
    static final int MIXED = 7;

    static final int KINDS = 8;
    private static final int WHOLE = 255;

    private final long from;
    private long end;
    private int size;
    private byte[] kinds = new byte[8];
    private long[] lengths = new long[8];
    private int[] notes = new int[8];

    static int kind(Activity activity) {
        return switch (activity) {
            case RUNNING -> 0;
            case READY -> 1;
            case LOCK -> 2;
            case SLEEPING -> 3;
            case WAITING -> 4;
            case IO -> 5;
            case ALIVE -> 6;
        };
    }

    Lane(long from) {
        this.from = from;
        this.end = from;
    }

    long from() {
        return from;
    }

    int size() {
        return size;
    }

    long end() {
        return end;
    }

    int kind(int i) {
        return kinds[i];
    }

    long length(int i) {
        return lengths[i];
    }

    int note(int i) {
        return notes[i];
    }

    /// Adds a period; one like the last continues it.
    void add(int kind, long length, int note) {
        if (length <= 0) {
            return;
        }
        end += length;
        if (size > 0 && kinds[size - 1] == kind && notes[size - 1] == note) {
            lengths[size - 1] += length;
            return;
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
            notes = Arrays.copyOf(notes, size * 2);
        }
        kinds[size] = (byte) kind;
        lengths[size] = length;
        notes[size++] = note;
    }

    /// The same with neighbours that are shorter than that merged, until they are as long.
    Lane merged(long least) {
        Lane merged = new Lane(from);
        long[] sums = new long[KINDS];
        int first = 0;
        long together = 0;
        for (int i = 0; i <= size; i++) {
            boolean isShort = i < size && lengths[i] < least;
            if (isShort) {
                sums[kinds[i]] += lengths[i];
                together += lengths[i];
            }
            if (together > 0 && (!isShort || together >= least)) {
                int last = isShort ? i : i - 1;
                if (first == last) {
                    merged.add(kinds[last], together, notes[last]);
                } else {
                    merged.add(MIXED, together, mix(sums, together));
                }
                Arrays.fill(sums, 0);
                together = 0;
                first = i + 1;
            }
            if (i < size && !isShort) {
                merged.add(kinds[i], lengths[i], notes[i]);
                first = i + 1;
            }
        }
        return merged;
    }

    private static int mix(long[] sums, long all) {
        int most = 1;
        for (int kind = 2; kind < KINDS; kind++) {
            most = sums[kind] > sums[most] ? kind : most;
        }
        return (int) (sums[0] * WHOLE / all) * KINDS + most;
    }
}
