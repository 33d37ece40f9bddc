package evidoc.page;

import evidoc.problem.Problem;

/// A claim that must hold on every machine, and that a run denied.
///
/// @param machine name of the machine on which it ran
/// @param example name of the example
/// @param problem what the user is told if that stands
public record Denial(String machine, String example, Problem problem) {}
