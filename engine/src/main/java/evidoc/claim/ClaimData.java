package evidoc.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every claim of a site as data, as `claims.schema.json` describes it.
///
/// @param schema version of this form
/// @param site its name
/// @param address of the site, with `/` at its end, where it is known; all other addresses start
///   there
@JsonInclude(Include.NON_ABSENT)
record ClaimData(
        int schema,
        String site,
        Optional<String> address,
        List<OfMachine> machines,
        List<OfClaim> claims) {
    static final int SCHEMA = 1;

    ClaimData {
        machines = List.copyOf(machines);
        claims = List.copyOf(claims);
    }

    /// A machine that has recorded runs.
    ///
    /// @param what the machine is
    record OfMachine(String name, String what) {}

    /// A claim of a page.
    ///
    /// @param page from the root of the site
    /// @param sentence with `…` where a run gives a value
    /// @param results what each machine says of it
    @JsonInclude(Include.NON_EMPTY)
    record OfClaim(
            String page,
            String anchor,
            String example,
            String variant,
            String expression,
            String sentence,
            List<OfResult> results) {
        OfClaim {
            results = List.copyOf(results);
        }
    }

    /// What a machine says of a claim.
    ///
    /// @param verdict `held`, `denied` or `not judged`
    /// @param reason why it wasn't judged
    /// @param text what the page of this machine says
    /// @param recorded when the run began
    /// @param run its file, from the root of the site
    /// @param values all that the expression names of the run
    @JsonInclude(Include.NON_EMPTY)
    record OfResult(
            String machine,
            String verdict,
            String reason,
            String text,
            Optional<String> recorded,
            Optional<String> run,
            List<Variable> values) {
        OfResult {
            values = List.copyOf(values);
        }
    }

    /// A variable of an expression: the values of a label, the columns of a header, or a fact of
    /// the run. One of them isn't empty.
    ///
    /// @param label as printed
    /// @param values of the label, in the order of the output
    /// @param header of the columns
    /// @param columns cells by the name of their row; one column for each table with that header
    @JsonInclude(Include.NON_EMPTY)
    record Variable(
            String name,
            String label,
            List<Quantity> values,
            String header,
            List<Map<String, Quantity>> columns,
            Optional<Quantity> fact) {
        Variable {
            values = List.copyOf(values);
            columns = List.copyOf(columns);
        }
    }

    /// A value as it was printed, and what it is compared by: a text has no number.
    @JsonInclude(Include.NON_EMPTY)
    record Quantity(
            String printed, @JsonProperty("number") Optional<BigDecimal> number, String unit) {}
}
