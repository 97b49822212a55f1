package io.porthole.message;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// How many slots of the stack an instruction takes and gives (Java Virtual Machine Specification, chapter 6).
record StackEffect(int taken, int given) {

    static StackEffect of(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction load -> new StackEffect(0, load.typeKind().slotSize());
            case StoreInstruction store -> new StackEffect(store.typeKind().slotSize(), 0);
            case ConstantInstruction constant ->
                new StackEffect(0, constant.typeKind().slotSize());
            case FieldInstruction field -> ofField(field.opcode(), ValueFlow.slots(field.typeSymbol()));
            case InvokeInstruction call -> ofCall(call.typeSymbol(), call.opcode() == Opcode.INVOKESTATIC ? 0 : 1);
            case InvokeDynamicInstruction call -> ofCall(call.typeSymbol(), 0);
            case NewObjectInstruction _ -> new StackEffect(0, 1);
            case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _, TypeCheckInstruction _ ->
                new StackEffect(1, 1);
            case NewMultiArrayInstruction array -> new StackEffect(array.dimensions(), 1);
            case ArrayLoadInstruction load -> new StackEffect(2, load.typeKind().slotSize());
            case ArrayStoreInstruction store ->
                new StackEffect(2 + store.typeKind().slotSize(), 0);
            case ConvertInstruction convert ->
                new StackEffect(convert.fromType().slotSize(), convert.toType().slotSize());
            case OperatorInstruction operator -> ofOperator(operator);
            case BranchInstruction branch -> new StackEffect(compared(branch.opcode()), 0);
            case TableSwitchInstruction _, LookupSwitchInstruction _, MonitorInstruction _, ThrowInstruction _ ->
                new StackEffect(1, 0);
            case ReturnInstruction back -> new StackEffect(back.typeKind().slotSize(), 0);
            case StackInstruction stack -> new StackEffect(stack.opcode() == Opcode.POP2 ? 2 : 1, 0);
            case IncrementInstruction _, NopInstruction _ -> new StackEffect(0, 0);
            default -> throw new IllegalArgumentException(instruction.toString());
        };
    }

    private static StackEffect ofField(Opcode opcode, int slots) {
        return switch (opcode) {
            case GETSTATIC -> new StackEffect(0, slots);
            case PUTSTATIC -> new StackEffect(slots, 0);
            case GETFIELD -> new StackEffect(1, slots);
            default -> new StackEffect(1 + slots, 0);
        };
    }

    private static StackEffect ofCall(MethodTypeDesc type, int receiver) {
        int parameters =
                type.parameterList().stream().mapToInt(ValueFlow::slots).sum();
        ClassDesc result = type.returnType();
        return new StackEffect(receiver + parameters, ValueFlow.slots(result));
    }

    private static StackEffect ofOperator(OperatorInstruction operator) {
        int slots = operator.typeKind().slotSize();
        return switch (operator.opcode()) {
            case ARRAYLENGTH -> new StackEffect(1, 1);
            case INEG, LNEG, FNEG, DNEG -> new StackEffect(slots, slots);
            case LSHL, LSHR, LUSHR -> new StackEffect(3, 2);
            case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> new StackEffect(2 * slots, TypeKind.INT.slotSize());
            default -> new StackEffect(2 * slots, slots);
        };
    }

    private static int compared(Opcode opcode) {
        return switch (opcode) {
            case GOTO, GOTO_W -> 0;
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
            default -> 2;
        };
    }
}
