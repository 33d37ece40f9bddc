package evidoc.page;

import java.util.List;
import java.util.Optional;

/// The numbers of a drawing as a table, one click away.
///
/// @param role class of the table
/// @param rows as many cells each as there are headings; the first one names the row
/// @param csv address of all that was recorded
public record DataTable(
        String role, List<String> headings, List<List<String>> rows, Optional<String> csv) {}
