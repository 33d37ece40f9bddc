package evidoc.schedule;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.Value;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the code finds a lock that it is about to acquire.
sealed interface LockUse {

    /// In a variable; `this` is one.
    record Variable(String name) implements LockUse {}

    record SharedField(Stops.SharedField field) implements LockUse {}

    /// What the last load before an acquisition loads; empty if the lock is found in another way.
    ///
    /// @param before the instructions before it, the last one first
    /// @param variables names by slot
    static Optional<LockUse> of(List<Instruction> before, Map<Integer, String> variables) {
        for (Instruction instruction : before) {
            switch (instruction) {
                case LoadInstruction load -> {
                    return Optional.ofNullable(variables.get(load.slot())).map(Variable::new);
                }
                case FieldInstruction field -> {
                    return Optional.of(new SharedField(Stops.SharedField.of(field)));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /// The value of a variable of a frame.
    static Optional<ObjectReference> variable(StackFrame frame, String name) {
        if (name.equals("this")) {
            return Optional.ofNullable(frame.thisObject());
        }
        try {
            LocalVariable variable = frame.visibleVariableByName(name);
            Value value = variable == null ? null : frame.getValue(variable);
            return value instanceof ObjectReference object ? Optional.of(object) : Optional.empty();
        } catch (AbsentInformationException e) {
            throw new IllegalStateException(e);
        }
    }
}
