package evidoc.recording;

import evidoc.text.Sha256;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The machine on which runs were recorded. It contains no user, host or serial number.
///
/// @param processor name of the CPU model, as the CPU gives it
/// @param architecture as the JDK names it: `amd64`, `aarch64`
/// @param cores physical cores that the operating system reports
/// @param threads hardware threads that the operating system reports
/// @param usable hardware threads that this build may use
/// @param caches of the CPU, as far as the operating system reports them: `L2 1 MiB`
/// @param memory main memory in bytes
/// @param system operating system and its version
/// @param kernel version of the kernel
/// @param virtualization name of the hypervisor or of the hardware's model, empty if none was
///   detected
/// @param container kind of container, empty if none was detected
/// @param quota how many cores' worth of CPU time the container may use, if that is limited
/// @param jdk version of the JDK: `25.0.1+8-LTS`
/// @param jdkVendor who built the JDK
public record Machine(
        String processor,
        String architecture,
        int cores,
        int threads,
        int usable,
        List<String> caches,
        long memory,
        String system,
        String kernel,
        String virtualization,
        String container,
        Optional<Double> quota,
        String jdk,
        String jdkVendor) {
    private static final int FINGERPRINT_LENGTH = 16;

    /// What a CPU says besides its maker and model: marks, and its clock rate.
    private static final Pattern BESIDES_THE_MODEL =
            Pattern.compile("\\((?:R|TM)\\)|(?: \\d+-Core)? Processor\\b|(?: CPU)? @ .*");

    public Machine {
        caches = List.copyOf(caches);
        quota = quota.map(Plausible::amount);
    }

    /// For a line under an output, beside a name: `Ubuntu 24.04, 2 cores`.
    public String summary() {
        return system + ", " + usableCores();
    }

    /// For a machine to which nobody gave a name: `AMD EPYC, 2 cores, Ubuntu 24.04`.
    public String description() {
        String model = BESIDES_THE_MODEL.matcher(processor).replaceAll("").strip();
        return (model.isEmpty() ? architecture : model) + ", " + usableCores() + ", " + system;
    }

    private String usableCores() {
        return usable + (usable == 1 ? " core" : " cores");
    }

    /// 16 hexadecimal digits that are the same for the same machine, and for no other: the start of
    /// the SHA-256 of its [canonical form][CanonicalForm].
    public String fingerprint() {
        return Sha256.of(CanonicalForm.of(this)).substring(0, FINGERPRINT_LENGTH);
    }
}
