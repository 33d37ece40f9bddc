package evidoc.run;

import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.software.os.OperatingSystem;

/// Reads what this machine is, through OSHI.
public final class MachineReader {
    private MachineReader() {}

    public static Machine read() {
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
                info.getHardware().getMemory().getTotal(),
                (os.getFamily() + " " + version.getVersion()).strip(),
                System.getProperty("os.version"),
                virtualization(info),
                Runtime.version().toString(),
                System.getProperty("java.vendor"));
    }

    static String hostName() {
        return new SystemInfo().getOperatingSystem().getNetworkParams().getHostName();
    }

    private static String virtualization(SystemInfo info) {
        String model = info.getHardware().getComputerSystem().getModel();
        return model.equals(oshi.util.Constants.UNKNOWN) ? "" : model;
    }
}
