package evidoc.page;

import evidoc.problem.Problem;

/// A claim that must hold on every machine but that a run denied.
///
/// @param machine name of the machine on which it ran
/// @param example name of the example
/// @param problem reported to the user if the denial is confirmed
public record Denial(String machine, String example, Problem problem) {}
