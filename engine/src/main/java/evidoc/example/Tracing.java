package evidoc.example;

/// Whether an example is recorded with what its threads did.
public enum Tracing {
    NONE,

    /// With the threads of the program itself.
    PROGRAM,

    /// With those of the runtime too: compilers, collectors of garbage.
    SERVICES;

    public boolean isOn() {
        return this != NONE;
    }
}
