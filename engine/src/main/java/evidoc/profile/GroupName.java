package evidoc.profile;

import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import java.util.regex.Pattern;

/// The name that like threads have in common: `pool-1-thread-7` and `pool-1-thread-12` are
/// `pool-#-thread-#`.
final class GroupName {
    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-fA-F]+|\\d+");

    private GroupName() {}

    static String of(TracedThread thread) {
        if (thread.kind() == Kind.SERVICE) {
            return "threads of the runtime";
        }
        return NUMBER.matcher(thread.name()).replaceAll("#");
    }
}
