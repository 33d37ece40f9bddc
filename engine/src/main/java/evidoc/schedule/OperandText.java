package evidoc.schedule;

import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;

/// Operands in the form of [ValueText], and the results of instructions on them.
final class OperandText {
    /// An unknown value.
    static final String UNKNOWN = "?";

    private OperandText() {}

    static String of(ConstantDesc constant) {
        if (constant.equals(ConstantDescs.NULL)) {
            return "null";
        }
        return constant instanceof String text ? '"' + text + '"' : String.valueOf(constant);
    }

    static String result(String left, String right, OperatorInstruction operator) {
        if (left.equals(UNKNOWN) || right.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        long one = whole(left);
        long other = whole(right);
        long result =
                switch (operator.opcode()) {
                    case IADD, LADD -> one + other;
                    case ISUB, LSUB -> one - other;
                    default -> one * other;
                };
        return whole(result, operator.typeKind());
    }

    static String converted(String operand, ConvertInstruction convert) {
        if (operand.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        return switch (convert.fromType()) {
            case FLOAT, DOUBLE -> of(Double.parseDouble(operand), convert.toType());
            default -> of(whole(operand), convert.toType());
        };
    }

    private static String of(double value, TypeKind type) {
        return switch (type) {
            case FLOAT -> String.valueOf((float) value);
            case DOUBLE -> String.valueOf(value);
            case LONG -> String.valueOf((long) value);
            default -> String.valueOf((int) value);
        };
    }

    private static String of(long value, TypeKind type) {
        return switch (type) {
            case FLOAT -> String.valueOf((float) value);
            case DOUBLE -> String.valueOf((double) value);
            default -> whole(value, type);
        };
    }

    private static String whole(long value, TypeKind type) {
        return switch (type) {
            case LONG -> String.valueOf(value);
            case BYTE -> String.valueOf((byte) value);
            case SHORT -> String.valueOf((short) value);
            case CHAR -> "'" + (char) value + "'";
            default -> String.valueOf((int) value);
        };
    }

    /// The number that an integer or a character stands for.
    private static long whole(String operand) {
        return operand.startsWith("'") ? operand.charAt(1) : Long.parseLong(operand);
    }
}
