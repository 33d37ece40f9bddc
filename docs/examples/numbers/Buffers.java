//JAVA 25+

// Allocates three buffers outside of the heap and prints where they lie.
// Look at the addresses: no two buffers overlap.

import java.lang.foreign.Arena;

void main() {
    try (var arena = Arena.ofConfined()) {
        IO.println("buffer  begins          ends            size");
        for (int kib : new int[] {64, 128, 256}) {
            long begins = arena.allocate(kib * 1024L, 4096).address();
            var row = "b%d  0x%x  0x%x  %d KiB";
            long ends = begins + kib * 1024L;
            IO.println(row.formatted(kib, begins, ends, kib));
        }
    }
}
