package evidoc.diagram;

import evidoc.diagram.TableSource.Printed;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The block macro `map::`: a memory map from a printed table with a region in each row.
public final class MapMacro {
    private static final List<String> ARGUMENTS =
            List.of(
                    "address", "end", "process", "value", "frame", "kind", "space", "title",
                    "index", "variant");

    private final TableSource source;

    public MapMacro(MacroSupport support) {
        source = new TableSource(support);
    }

    public BlockMacro macro() {
        return new BlockMacro("map", ARGUMENTS, this::write);
    }

    private void write(Place place, Macro macro) {
        Set<String> columns = new LinkedHashSet<>();
        Stream.of("address", "end", "process", "value", "frame", "kind")
                .flatMap(argument -> macro.argument(argument).stream())
                .forEach(columns::add);
        source.printed(place, macro, List.of("address"), columns)
                .ifPresent(printed -> draw(place, macro, printed, columns));
    }

    private void draw(Place place, Macro macro, Printed printed, Set<String> columns) {
        MemoryMapReader reader = new MemoryMapReader(printed.table(), macro.named());
        MemoryMap map = reader.map();
        String remark = ", not to scale.";
        String drawing = "";
        if (reader.unknown().isPresent()) {
            remark = ": not drawn, since not all addresses are known.";
        } else if (map.spaces().size() > MemoryMapPicture.MOST_SPACES
                || printed.table().names().size() > MemoryMapPicture.MOST_REGIONS) {
            remark = ": too much to draw.";
        } else {
            drawing =
                    new MemoryMapPicture(
                                    map,
                                    printed.id(),
                                    TableSource.title(macro, printed),
                                    macro.argument("frame").orElse(""))
                            .html();
        }
        place.html(source.figure("memory-map", macro, printed, remark, drawing, columns));
    }
}
