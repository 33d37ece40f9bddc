package evidoc.runner;

import evidoc.recording.Machine;

import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;
import oshi.software.os.OperatingSystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what this machine is, through OSHI and, for containers, from Linux's own files.
final class MachineReader {
    /// Files that the named program leaves in the root of its containers.
    private static final Map<String, String> MARKS =
            Map.of("/.dockerenv", "Docker", "/run/.containerenv", "Podman");

    /// Quota and period in microseconds; see the kernel's documentation of control groups, version
    /// 2, under `cpu.max`.
    private static final Path QUOTA = Path.of("/sys/fs/cgroup/cpu.max");

    private static final Path MOUNTS = Path.of("/proc/mounts");
    private static final Path RELEASE = Path.of("/etc/os-release");
    private static final String CODE_NAME = "VERSION_CODENAME=";
    private static final Pattern LIMITED = Pattern.compile("(\\d{1,15}) (\\d{1,15})");
    private static final int KIB = 1024;

    private MachineReader() {}

    static Machine read() throws IOException {
        SystemInfo info = new SystemInfo();
        CentralProcessor processor = info.getHardware().getProcessor();
        OperatingSystem os = info.getOperatingSystem();
        OperatingSystem.OSVersionInfo version = os.getVersionInfo();
        return new Machine(
                processor.getProcessorIdentifier().getName().strip(),
                System.getProperty("os.arch"),
                processor.getPhysicalProcessorCount(),
                processor.getLogicalProcessorCount(),
                Runtime.getRuntime().availableProcessors(),
                processor.getProcessorCaches().stream().map(MachineReader::describe).toList(),
                info.getHardware().getMemory().getTotal(),
                system(
                        os.getFamily(),
                        Objects.requireNonNullElse(version.getVersion(), ""),
                        RELEASE),
                System.getProperty("os.version"),
                virtualization(info),
                container(),
                quota(QUOTA),
                Runtime.version().toString(),
                System.getProperty("java.vendor"));
    }

    /// `Debian GNU/Linux 12`; a release in preparation has a code name and no number yet.
    ///
    /// @param release the file in which Linux systems describe themselves
    static String system(String family, String version, Path release) throws IOException {
        if (version.chars().anyMatch(Character::isDigit) || !Files.exists(release)) {
            return (family + " " + version).strip();
        }
        String codeName =
                Files.readAllLines(release).stream()
                        .filter(line -> line.startsWith(CODE_NAME))
                        .map(line -> line.substring(CODE_NAME.length()).replace("\"", ""))
                        .findFirst()
                        .orElse("");
        return (family + " " + codeName).strip();
    }

    static String hostName() {
        return new SystemInfo().getOperatingSystem().getNetworkParams().getHostName();
    }

    private static String virtualization(SystemInfo info) {
        String model = info.getHardware().getComputerSystem().getModel();
        if (!model.equals(oshi.util.Constants.UNKNOWN)) {
            return model;
        }
        return info.getHardware().getProcessor().getFeatureFlags().stream()
                        .anyMatch(flags -> flags.contains("hypervisor"))
                ? "a virtual machine"
                : "";
    }

    private static String describe(ProcessorCache cache) {
        int kib = cache.getCacheSize() / KIB;
        String size = kib >= KIB && kib % KIB == 0 ? kib / KIB + " MiB" : kib + " KiB";
        String type = cache.getType() == ProcessorCache.Type.UNIFIED ? "" : " " + cache.getType();
        return "L" + cache.getLevel() + type.toLowerCase(Locale.ROOT) + " " + size;
    }

    /// The file alone shows only that the file system came from an image.
    private static String container() throws IOException {
        if (!isLayered(MOUNTS)) {
            return "";
        }
        return MARKS.entrySet().stream()
                .filter(mark -> Files.exists(Path.of(mark.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean isLayered(Path mounts) throws IOException {
        return Files.isReadable(mounts)
                && Files.readAllLines(mounts).stream()
                        .anyMatch(mount -> mount.startsWith("overlay / "));
    }

    /// How many cores' worth of CPU time a control group may use; empty without a limit.
    static Optional<Double> quota(Path file) throws IOException {
        List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        return lines.stream()
                .map(LIMITED::matcher)
                .filter(Matcher::matches)
                .map(limit ->
                        Double.parseDouble(limit.group(1)) / Double.parseDouble(limit.group(2)))
                .findFirst();
    }
}
