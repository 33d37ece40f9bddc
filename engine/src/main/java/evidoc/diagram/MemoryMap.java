package evidoc.diagram;

import evidoc.svg.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Regions of memory, by their addresses, in one or more address spaces.
record MemoryMap(List<Space> spaces) {

    /// The memory that one process sees.
    ///
    /// @param name empty if it needs none
    record Space(String name, List<Region> regions) {

        /// The highest address is first.
        Space {
            List<Region> sorted = new ArrayList<>(regions);
            sorted.sort(
                    Comparator.comparing(
                                    Region::begins,
                                    (a, b) -> Long.compareUnsigned(a.number(), b.number()))
                            .reversed());
            regions = List.copyOf(sorted);
        }
    }

    /// A piece of an address space.
    ///
    /// @param name empty if the name of its space is enough
    /// @param ends the first address after it, if known
    /// @param value what it holds, or how large it is; may be empty
    /// @param frame the piece of the machine's memory behind it, as printed; may be empty
    record Region(
            String name,
            Kind kind,
            Address begins,
            Optional<Address> ends,
            String value,
            String frame) {

        String words() {
            String place = begins.text() + ends.map(end -> " to " + end.text()).orElse("");
            return List.of(name, place, value, frame).stream()
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /// An address as it was printed: `0x7fc1456e3000`.
    record Address(String text, long number) {

        static Optional<Address> of(String text) {
            return text.matches("0[xX][0-9a-fA-F]{1,16}")
                    ? Optional.of(new Address(text, Long.parseUnsignedLong(text.substring(2), 16)))
                    : Optional.empty();
        }
    }

    MemoryMap {
        spaces = List.copyOf(spaces);
    }

    /// The frames behind all regions; empty unless each space has one region and its frame is
    /// known.
    Optional<List<String>> frames() {
        boolean known =
                spaces.stream()
                        .allMatch(space ->
                                space.regions().size() == 1
                                        && Address.of(space.regions().getFirst().frame())
                                                .isPresent());
        return known
                ? Optional.of(
                        spaces.stream()
                                .map(space -> space.regions().getFirst().frame())
                                .distinct()
                                .toList())
                : Optional.empty();
    }

    String description() {
        return spaces.stream()
                .map(space ->
                        (space.name().isEmpty() ? "" : space.name() + ": ")
                                + space.regions().stream()
                                        .map(Region::words)
                                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
