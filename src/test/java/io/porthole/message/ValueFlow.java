package io.porthole.message;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Follows a value of one method from the instruction that puts it on the stack to the one that takes it.
final class ValueFlow {
    private final List<CodeElement> code;
    private final Map<Label, Integer> labels = new HashMap<>();

    ValueFlow(CodeModel code) {
        this.code = code.elementList();
        for (int i = 0; i < this.code.size(); i++) {
            if (this.code.get(i) instanceof LabelTarget target) {
                labels.put(target.label(), i);
            }
        }
    }

    /// What takes a value.
    ///
    /// @param at the place of the instruction
    /// @param owner the class of the method called, with dots; empty for what is no call
    /// @param name the method called
    /// @param parameter the number of the parameter, from 0; -1 for the object that the method is called on
    record Taker(int at, String owner, String name, int parameter) {}

    /// Where a way through the code has come to, and how many slots lie on the value there.
    private record Place(int at, int above) {}

    /// The first that takes the value put on the stack by the instruction at `at`. A value that goes into an array goes
    /// where the array goes.
    Optional<Taker> taker(int at) {
        var open = new ArrayDeque<Place>(List.of(new Place(at + 1, 0)));
        var seen = new HashSet<Integer>();
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.at < code.size() && seen.add(place.at)) {
                Optional<Taker> taker = step(place, open);
                if (taker.isPresent()) {
                    return taker;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Taker> step(Place place, Deque<Place> open) {
        if (!(code.get(place.at) instanceof Instruction instruction)) {
            open.push(new Place(place.at + 1, place.above));
            return Optional.empty();
        }
        if (instruction instanceof StackInstruction stack && !isPop(stack)) {
            open.push(new Place(place.at + 1, shuffled(stack.opcode(), place.above)));
            return Optional.empty();
        }
        StackEffect effect = StackEffect.of(instruction);
        if (effect.taken() <= place.above) {
            goOn(instruction, place.at, place.above - effect.taken() + effect.given(), open);
            return Optional.empty();
        }
        return switch (instruction) {
            case ArrayStoreInstruction _ -> passedOn(place, open);
            case TypeCheckInstruction check when check.opcode() == Opcode.CHECKCAST -> passedOn(place, open);
            case InvokeInstruction call ->
                Optional.of(taker(place, call.owner().asSymbol(), call.name().stringValue(), call.typeSymbol()));
            case InvokeDynamicInstruction call ->
                Optional.of(new Taker(place.at, "", call.name().stringValue(), 0));
            case FieldInstruction field ->
                Optional.of(new Taker(place.at, "", "field " + field.name().stringValue(), 0));
            default -> Optional.of(new Taker(place.at, "", instruction.opcode().name(), 0));
        };
    }

    private static Optional<Taker> passedOn(Place place, Deque<Place> open) {
        open.push(new Place(place.at + 1, 0));
        return Optional.empty();
    }

    private static Taker taker(Place place, ClassDesc owner, String name, MethodTypeDesc type) {
        int parameter = type.parameterCount() - 1;
        int above = place.above;
        while (parameter >= 0 && above >= slots(type.parameterType(parameter))) {
            above -= slots(type.parameterType(parameter));
            parameter--;
        }
        String binary = owner.descriptorString().replaceFirst("^\\[*L?", "").replace(";", "");
        return new Taker(place.at, binary.replace('/', '.'), name, parameter);
    }

    private void goOn(Instruction instruction, int at, int above, Deque<Place> open) {
        Set<Label> targets = new HashSet<>();
        boolean falls = true;
        switch (instruction) {
            case BranchInstruction branch -> {
                targets.add(branch.target());
                falls = branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
            }
            case TableSwitchInstruction table -> {
                table.cases().stream().map(SwitchCase::target).forEach(targets::add);
                targets.add(table.defaultTarget());
                falls = false;
            }
            case LookupSwitchInstruction lookup -> {
                lookup.cases().stream().map(SwitchCase::target).forEach(targets::add);
                targets.add(lookup.defaultTarget());
                falls = false;
            }
            case ThrowInstruction _, ReturnInstruction _ -> falls = false;
            default -> {}
        }
        for (Label target : targets) {
            open.push(new Place(Objects.requireNonNull(labels.get(target)), above));
        }
        if (falls) {
            open.push(new Place(at + 1, above));
        }
    }

    private static boolean isPop(StackInstruction stack) {
        return stack.opcode() == Opcode.POP || stack.opcode() == Opcode.POP2;
    }

    /// How many slots lie on the value after an instruction that copies or swaps: of two copies the upper one is
    /// followed where it is put below others, else the lower one.
    private static int shuffled(Opcode opcode, int above) {
        return switch (opcode) {
            case DUP -> above + 1;
            case DUP2 -> above + 2;
            case DUP_X1 -> above < 2 ? above : above + 1;
            case DUP_X2 -> above < 3 ? above : above + 1;
            case DUP2_X1 -> above < 3 ? above : above + 2;
            case DUP2_X2 -> above < 4 ? above : above + 2;
            case SWAP -> above < 2 ? 1 - above : above;
            default -> throw new IllegalArgumentException(opcode.name());
        };
    }

    static int slots(ClassDesc type) {
        return TypeKind.from(type).slotSize();
    }
}
