package warmline.simulation;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A change to the compiled code of one method, such as a tired programmer makes.
 *
 * @param method its name, or how it begins: of all lambdas of a method, those are meant to which the change applies
 */
public record Mutation(String type, String method, Change change) {
    /** Writes something else for this element, or does not, and says so. */
    interface Change {
        boolean instead(CodeBuilder code, CodeElement element);
    }

    /** The whole method does nothing but answer this. */
    static Mutation answering(String type, String method, boolean answer) {
        return new Mutation(type, method, (code, element) -> {
            if (!(element instanceof Instruction)) return false;
            code.loadConstant(answer ? 1 : 0).ireturn();
            return true;
        });
    }

    static Mutation doingNothing(String type, String method) {
        return new Mutation(type, method, (code, element) -> {
            if (!(element instanceof Instruction)) return false;
            code.return_();
            return true;
        });
    }

    /** This call is left out; where it answers yes or no, the answer is this. */
    public static Mutation without(String type, String method, String call, boolean answer) {
        return new Mutation(type, method, (code, element) -> {
            if (!isCall(element, call) || !(element instanceof InvokeInstruction invoke)) return false;
            drop(code, invoke);
            if (invoke.typeSymbol().returnType().equals(CD_boolean)) code.loadConstant(answer ? 1 : 0);
            else if (!invoke.typeSymbol().returnType().equals(CD_void))
                throw new AssertionError(call + " has an answer");
            return true;
        });
    }

    /** This call is left out, and what it was called on, or its first argument, stands for its answer. */
    public static Mutation passing(String type, String method, String call, boolean firstArgument) {
        return new Mutation(type, method, (code, element) -> {
            if (!isCall(element, call) || !(element instanceof InvokeInstruction invoke)) return false;
            int arguments = invoke.typeSymbol().parameterCount();
            for (int i = arguments - 1; i >= (firstArgument ? 1 : 0); i--) pop(code, invoke.typeSymbol(), i);
            if (firstArgument) code.swap().pop();
            return true;
        });
    }

    /** Another method of the same class is called, which takes and answers the same. */
    public static Mutation calling(String type, String method, String call, String instead) {
        return new Mutation(type, method, (code, element) -> {
            if (!isCall(element, call) || !(element instanceof InvokeInstruction invoke)) return false;
            code.invoke(invoke.opcode(), invoke.owner().asSymbol(), instead, invoke.typeSymbol(), invoke.isInterface());
            return true;
        });
    }

    private static boolean isCall(CodeElement element, String name) {
        return element instanceof InvokeInstruction invoke && invoke.name().equalsString(name);
    }

    private static void drop(CodeBuilder code, InvokeInstruction invoke) {
        for (int i = invoke.typeSymbol().parameterCount() - 1; i >= 0; i--) pop(code, invoke.typeSymbol(), i);
        if (invoke.opcode() != Opcode.INVOKESTATIC) code.pop();
    }

    private static void pop(CodeBuilder code, MethodTypeDesc type, int parameter) {
        if (TypeKind.from(type.parameterType(parameter)).slotSize() == 2) code.pop2();
        else code.pop();
    }

    /** After this call, its answer, a list, is turned round. */
    static Mutation reversed(String type, String method, String call) {
        var list = ClassDesc.of("java.util.List");
        return new Mutation(type, method, (code, element) -> {
            if (!isCall(element, call)) return false;
            code.with(element).invokeinterface(list, "reversed", MethodTypeDesc.of(list));
            return true;
        });
    }

    /** One field, or constant of an enum, for another of the same owner. */
    static Mutation confusing(String type, String method, String owner, String field, String with) {
        return new Mutation(type, method, (code, element) -> {
            if (!(element instanceof FieldInstruction read)
                    || read.opcode() == Opcode.PUTSTATIC
                    || !read.name().equalsString(field)
                    || !read.owner().asInternalName().endsWith(owner)) return false;
            code.fieldAccess(read.opcode(), read.owner().asSymbol(), with, read.typeSymbol());
            return true;
        });
    }

    /** It is never seen to be of that type. */
    static Mutation never(String type, String method, String isOf) {
        return new Mutation(type, method, (code, element) -> {
            if (!(element instanceof TypeCheckInstruction check)
                    || check.opcode() != Opcode.INSTANCEOF
                    || !check.type().asInternalName().endsWith(isOf)) return false;
            code.pop().loadConstant(0);
            return true;
        });
    }

    /** What stands between this branch and where it leads is never done: it is always taken. */
    static Mutation always(String type, String method, Opcode branch) {
        return new Mutation(type, method, (code, element) -> {
            if (!(element instanceof BranchInstruction jump) || jump.opcode() != branch) return false;
            code.pop2();
            code.goto_(jump.target());
            return true;
        });
    }

    byte[] of(byte[] compiled) {
        var changes = new AtomicInteger();
        var files = ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG); // a debugger's tables would no longer fit
        var changed = files.transformClass(
                files.parse(compiled),
                ClassTransform.transformingMethods(
                        found -> isMeant(found.methodName().stringValue()), (builder, element) -> {
                            if (!(element instanceof CodeModel model)) {
                                builder.with(element);
                                return;
                            }
                            builder.transformCode(model, (code, each) -> {
                                if (change.instead(code, each)) changes.incrementAndGet();
                                else code.with(each);
                            });
                        }));
        if (changes.get() == 0)
            throw new AssertionError("nothing to change in " + type + "." + method + "; plant the bug anew");
        return changed;
    }

    private boolean isMeant(String name) {
        return name.equals(method) || method.endsWith("$") && name.startsWith(method);
    }
}
