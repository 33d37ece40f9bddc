package evidoc.example;

/// Whether the activity of an example's threads is recorded.
public enum Tracing {
    NONE,

    /// With the threads of the program itself.
    PROGRAM,

    /// With those of the runtime too: compilers and garbage collectors.
    SERVICES;

    public boolean isOn() {
        return this != NONE;
    }
}
