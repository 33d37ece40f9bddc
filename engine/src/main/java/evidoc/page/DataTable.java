package evidoc.page;

import evidoc.output.PrintedTable;
import evidoc.output.Spread;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The numbers of a drawing as a table, one click away.
///
/// @param role class of the table
/// @param rows as many cells each as there are headings; the first one names the row
/// @param csv address of all that was recorded
public record DataTable(
        String role, List<String> headings, List<List<String>> rows, Optional<String> csv) {

    /// Some columns of a printed table, as printed.
    public static DataTable of(String role, PrintedTable table, Collection<String> columns) {
        List<String> headers = columns.stream().distinct().toList();
        return new DataTable(
                role,
                headers.stream().map(Spread::written).toList(),
                table.names().stream()
                        .map(row -> headers.stream().map(h -> table.cell(h, row)).toList())
                        .toList(),
                Optional.empty());
    }
}
