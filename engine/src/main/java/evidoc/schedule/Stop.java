package evidoc.schedule;

import java.util.Optional;

/// A place in the code at which a thread stops until it is given a step.
///
/// @param type binary name of the class
/// @param method name of the method
/// @param descriptor of the method
/// @param index of the instruction in the method's code
/// @param line of the source
/// @param code the instruction
/// @param lock what the step acquires
record Stop(
        String type,
        String method,
        String descriptor,
        int index,
        int line,
        Bytecode code,
        Optional<LockUse> lock) {
    Stop acquiring(LockUse use) {
        return new Stop(type, method, descriptor, index, line, code, Optional.of(use));
    }
}
