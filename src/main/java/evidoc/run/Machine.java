package evidoc.run;

/// What runs were recorded on. Nothing in it names a user, a host or a serial number.
///
/// @param processor name of the CPU model, as the CPU gives it
/// @param architecture as the JDK names it: `amd64`, `aarch64`
/// @param cores physical cores that the operating system reports
/// @param threads hardware threads that the operating system reports
/// @param usable hardware threads that this build may use
/// @param memory main memory in bytes
/// @param system operating system and its version
/// @param kernel version of the kernel
/// @param virtualization name of the hypervisor or container, empty if none was seen
/// @param jdk version of the JDK: `25.0.1+8-LTS`
/// @param jdkVendor who built the JDK
public record Machine(
        String processor,
        String architecture,
        int cores,
        int threads,
        int usable,
        long memory,
        String system,
        String kernel,
        String virtualization,
        String jdk,
        String jdkVendor) {

    /// For a line under an output: `Linux, 2 cores`.
    public String summary() {
        return system + ", " + usable + (usable == 1 ? " core" : " cores");
    }
}
