package evidoc.schedule;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One instruction of the region's bytecode, as a reader sees it, and what it does to the operands
/// of its thread. A debugger can't read operands; so they follow from the memory that was read from
/// the JVM right before the instruction was executed there.
final class Bytecode {
    private final Instruction instruction;
    private final Map<Integer, String> variables;

    private Bytecode(Instruction instruction, Map<Integer, String> variables) {
        this.instruction = instruction;
        this.variables = variables;
    }

    /// Names of a method's variables by their slots.
    static Map<Integer, String> variables(CodeModel code) {
        Map<Integer, String> names = new HashMap<>();
        for (CodeElement element : code) {
            if (element instanceof LocalVariable variable) {
                names.putIfAbsent(variable.slot(), variable.name().stringValue());
            }
        }
        return names;
    }

    static Bytecode of(Instruction instruction, Map<Integer, String> variables) {
        return new Bytecode(instruction, variables);
    }

    /// `getfield count`, `iconst_1`, `iadd`.
    String text() {
        String name = instruction.opcode().name().toLowerCase(Locale.ROOT);
        return switch (instruction) {
            case FieldInstruction field -> name + " " + field.name().stringValue();
            case LoadInstruction load -> name(name, load.slot());
            case StoreInstruction store -> name(name, store.slot());
            case IncrementInstruction increment ->
                    name(name, increment.slot()) + " " + increment.constant();
            case InvokeInstruction call -> name + " " + call.name().stringValue();
            default -> name;
        };
    }

    private String name(String opcode, int slot) {
        String variable = variables.get(slot);
        return variable == null || variable.equals("this") ? opcode : opcode + " " + variable;
    }

    /// Whether an effect of [#apply] is known.
    boolean isSupported() {
        return switch (instruction) {
            case FieldInstruction _,
                    LoadInstruction _,
                    StoreInstruction _,
                    IncrementInstruction _,
                    ConstantInstruction _,
                    ConvertInstruction _,
                    MonitorInstruction _,
                    BranchInstruction _ ->
                    true;
            case OperatorInstruction operator ->
                    switch (operator.opcode()) {
                        case IADD, LADD, ISUB, LSUB, IMUL, LMUL -> true;
                        default -> false;
                    };
            case StackInstruction stack ->
                    switch (stack.opcode()) {
                        case DUP, POP -> true;
                        default -> false;
                    };
            case InvokeInstruction call ->
                    TypeKind.from(call.typeSymbol().returnType()) == TypeKind.VOID;
            default -> false;
        };
    }

    /// Executes the instruction on the operands of its thread.
    ///
    /// @param shared values of fields before the instruction
    /// @param locals values of variables before it
    void apply(Operands operands, Map<String, String> shared, Map<String, String> locals) {
        switch (instruction) {
            case FieldInstruction field -> field(field, operands, shared);
            case LoadInstruction load -> {
                String name = variables.getOrDefault(load.slot(), OperandText.UNKNOWN);
                operands.push(locals.getOrDefault(name, name));
            }
            case ConstantInstruction constant ->
                    operands.push(OperandText.of(constant.constantValue()));
            case ConvertInstruction convert ->
                    operands.push(OperandText.converted(operands.pop(), convert));
            case OperatorInstruction operator -> {
                String right = operands.pop();
                operands.push(OperandText.result(operands.pop(), right, operator));
            }
            case StackInstruction stack -> {
                String top = operands.pop();
                if (stack.opcode() == java.lang.classfile.Opcode.DUP) {
                    operands.push(top);
                    operands.push(top);
                }
            }
            case StoreInstruction _, MonitorInstruction _ -> operands.pop();
            case BranchInstruction branch -> branch(branch, operands);
            case InvokeInstruction call -> call(call, operands);
            default -> {}
        }
    }

    private static void field(
            FieldInstruction field, Operands operands, Map<String, String> shared) {
        String name = field.name().stringValue();
        switch (field.opcode()) {
            case GETSTATIC -> operands.push(shared.getOrDefault(name, OperandText.UNKNOWN));
            case GETFIELD -> {
                operands.pop();
                operands.push(shared.getOrDefault(name, OperandText.UNKNOWN));
            }
            case PUTSTATIC -> operands.pop();
            default -> {
                operands.pop();
                operands.pop();
            }
        }
    }

    private static void branch(BranchInstruction branch, Operands operands) {
        String name = branch.opcode().name();
        if (!name.startsWith("GOTO")) {
            operands.pop();
            if (name.contains("CMP")) {
                operands.pop();
            }
        }
    }

    private static void call(InvokeInstruction call, Operands operands) {
        int parameters = call.typeSymbol().parameterCount();
        boolean isStatic = call.opcode().name().equals("INVOKESTATIC");
        for (int i = 0; i < parameters + (isStatic ? 0 : 1); i++) {
            operands.pop();
        }
    }
}
