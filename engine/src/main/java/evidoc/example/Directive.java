package evidoc.example;

/// One directive comment, such as `//TIMEOUT 60s`.
///
/// @param value what follows the name; empty if there is nothing
/// @param line its line; the first line of a file is 1
record Directive(String name, String value, int line) {}
