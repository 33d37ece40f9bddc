package evidoc.diagram;

import evidoc.diagram.MemoryMap.Address;
import evidoc.diagram.MemoryMap.Region;
import evidoc.diagram.MemoryMap.Space;
import evidoc.output.PrintedTable;
import evidoc.svg.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a memory map from a printed table: a region in each row.
///
/// @param arguments `address`, `end`, `process`, `value`, `frame` and `kind` are columns, `space`
///   is the name of the one address space where no column names several
record MemoryMapReader(PrintedTable table, Map<String, String> arguments) {

    MemoryMapReader {
        arguments = Map.copyOf(arguments);
    }

    /// The first address that the run could not determine.
    Optional<String> unknown() {
        return table.names().stream()
                .flatMap(row ->
                        List.of("address", "end").stream().flatMap(a -> cell(a, row).stream()))
                .filter(cell -> Address.of(cell).isEmpty())
                .findFirst();
    }

    /// All regions whose address is known.
    MemoryMap map() {
        Map<String, List<Region>> spaces = new LinkedHashMap<>();
        for (String row : table.names()) {
            String space = cell("process", row).orElse(arguments.getOrDefault("space", ""));
            String name = space.equals(row) ? "" : row;
            cell("address", row)
                    .flatMap(Address::of)
                    .ifPresent(begins ->
                            spaces.computeIfAbsent(space, _ -> new ArrayList<>())
                                    .add(region(row, name, begins)));
        }
        return new MemoryMap(
                spaces.entrySet().stream().map(e -> new Space(e.getKey(), e.getValue())).toList());
    }

    private Region region(String row, String name, Address begins) {
        return new Region(
                name,
                cell("kind", row).flatMap(Kind::of).orElse(Kind.PLAIN),
                begins,
                cell("end", row).flatMap(Address::of),
                cell("value", row).orElse(""),
                cell("frame", row).orElse(""));
    }

    private Optional<String> cell(String argument, String row) {
        return Optional.ofNullable(arguments.get(argument)).map(column -> table.cell(column, row));
    }
}
