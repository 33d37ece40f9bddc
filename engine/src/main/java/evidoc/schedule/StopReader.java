package evidoc.schedule;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Reads one method: where threads stop in it, which fields it uses, which locks it acquires.
final class StopReader {
    /// A thread that returns does nothing that others see.
    private static final Set<Opcode> RETURNS =
            EnumSet.of(
                    Opcode.RETURN,
                    Opcode.IRETURN,
                    Opcode.LRETURN,
                    Opcode.ARETURN,
                    Opcode.DRETURN,
                    Opcode.FRETURN);

    private final Stops stops;
    private final String type;
    private final MethodModel method;
    private final IntPredicate region;
    private final boolean byInstruction;

    /// Instructions since the last stop, the last one first.
    private final List<Instruction> before = new ArrayList<>();

    private int index;
    private int line;
    private boolean newLine;

    /// @param stops gets what is found
    /// @param type binary name of the class
    /// @param region whether a line is in it
    StopReader(
            Stops stops,
            String type,
            MethodModel method,
            IntPredicate region,
            boolean byInstruction) {
        this.stops = stops;
        this.type = type;
        this.method = method;
        this.region = region;
        this.byInstruction = byInstruction;
    }

    void read(CodeModel code) {
        Map<Integer, String> variables = Bytecode.variables(code);
        for (CodeElement element : code) {
            switch (element) {
                case LineNumber number -> {
                    newLine |= number.line() != line;
                    line = number.line();
                }
                case Instruction instruction -> {
                    if (region.test(line)) {
                        read(instruction, variables);
                    }
                    newLine = false;
                    index += instruction.sizeInBytes();
                }
                default -> {}
            }
        }
    }

    private void read(Instruction instruction, Map<Integer, String> variables) {
        if ((byInstruction || newLine) && !RETURNS.contains(instruction.opcode())) {
            if (newLine) {
                before.clear();
            }
            stops.places()
                    .add(
                            new Stop(
                                    type,
                                    method.methodName().stringValue(),
                                    method.methodType().stringValue(),
                                    index,
                                    line,
                                    Bytecode.of(instruction, variables),
                                    Optional.empty()));
        }
        if (acquires(instruction) && !stops.places().isEmpty()) {
            LockUse.of(before, variables)
                    .ifPresent(
                            use -> stops.places().add(stops.places().removeLast().acquiring(use)));
        }
        if (instruction instanceof FieldInstruction field) {
            stops.fields().add(Stops.SharedField.of(field));
        }
        before.addFirst(instruction);
    }

    private static boolean acquires(Instruction instruction) {
        return instruction.opcode() == Opcode.MONITORENTER
                || (instruction instanceof InvokeInstruction call
                        && call.name().stringValue().equals("lock")
                        && call.owner()
                                .asInternalName()
                                .equals("java/util/concurrent/locks/ReentrantLock"));
    }
}
