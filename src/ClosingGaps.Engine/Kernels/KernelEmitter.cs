using System.Reflection.Emit;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Machine code for rows [0, rows), a multiple of the vector width.</summary>
/// <param name="columns">Address of row 0 of each column of <see cref="KernelCode.Pointers"/>.</param>
/// <param name="constants">The kernel's constants, each repeated over the width.</param>
/// <param name="sums">One double for each of <see cref="KernelCode.Sums"/>, added to.</param>
internal unsafe delegate void Kernel(nint* columns, double* constants, nint rows, double* sums);

/// <summary>
/// Writes a kernel as IL over vectors, which the JIT compiles at once and fully. One loop over the rows; a value used once stays on the stack,
/// so that the JIT sees whole expressions and takes constants and single loads as memory operands.
/// </summary>
internal sealed class KernelEmitter
{
    /// <summary>A chain of operations deeper than this is cut: the JIT walks trees recursively.</summary>
    private const int DeepestTree = 24;

    private readonly KernelCode code;
    private readonly LaneMethods methods;
    private readonly ILGenerator il;
    private readonly int[] uses;
    private readonly int[] depth;
    private readonly LocalBuilder?[] locals;
    private readonly LocalBuilder[] pointers;
    private readonly LocalBuilder[] sums;
    private readonly LocalBuilder row;

    private KernelEmitter(KernelCode code, LaneMethods methods, ILGenerator il)
    {
        this.code = code;
        this.methods = methods;
        this.il = il;
        uses = new int[code.Instructions.Count];
        depth = new int[code.Instructions.Count];
        locals = new LocalBuilder?[code.Instructions.Count];
        pointers =
        [
            .. Enumerable.Range(0, code.Pointers).Select(_ => il.DeclareLocal(typeof(nint))),
        ];
        sums = [.. Enumerable.Range(0, code.Sums).Select(_ => il.DeclareLocal(methods.Vector))];
        row = il.DeclareLocal(typeof(nint));
    }

    public static Kernel Emit(KernelCode code, int bits)
    {
        var method = new DynamicMethod(
            "kernel",
            typeof(void),
            [typeof(nint*), typeof(double*), typeof(nint), typeof(double*)],
            typeof(KernelEmitter).Module,
            skipVisibility: true
        )
        {
            InitLocals = false,
        };
        new KernelEmitter(code, LaneMethods.Of(bits), method.GetILGenerator()).Emit();
        return method.CreateDelegate<Kernel>();
    }

    private void Emit()
    {
        Prologue();
        var top = il.DefineLabel();
        il.MarkLabel(top);
        Body();
        il.Emit(OpCodes.Ldloc, row);
        il.Emit(OpCodes.Ldc_I4, methods.Width);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, row);
        il.Emit(OpCodes.Ldloc, row);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Blt, top);
        Epilogue();
        il.Emit(OpCodes.Ret);
    }

    private void Prologue()
    {
        for (var i = 0; i < pointers.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, i * sizeof(long));
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldind_I);
            il.Emit(OpCodes.Stloc, pointers[i]);
        }

        foreach (var sum in sums)
        {
            il.Emit(OpCodes.Ldloca, sum);
            il.Emit(OpCodes.Initobj, methods.Vector);
        }

        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Stloc, row);
    }

    private void Body()
    {
        foreach (var instruction in code.Instructions)
        {
            Count(instruction.A);
            Count(instruction.B);
            Count(instruction.C);
        }

        for (var i = 0; i < code.Instructions.Count; i++)
        {
            var instruction = code.Instructions[i];
            depth[i] =
                1
                + Math.Max(
                    Depth(instruction.A),
                    Math.Max(Depth(instruction.B), Depth(instruction.C))
                );
            if (instruction.Op >= LaneOp.Store)
            {
                Finish(instruction);
            }
            else if (
                instruction.Op is not (LaneOp.Constant or LaneOp.Literal)
                && (uses[i] > 1 || depth[i] >= DeepestTree)
            )
            {
                Compute(i);
                locals[i] = il.DeclareLocal(methods.Vector);
                il.Emit(OpCodes.Stloc, locals[i]!);
                depth[i] = 0;
            }
        }

        void Count(int operand)
        {
            if (operand >= 0)
            {
                uses[operand] += code.Instructions[operand].Op == LaneOp.Constant ? 0 : 1;
            }
        }

        int Depth(int operand) => operand < 0 ? 0 : depth[operand];
    }

    private void Push(int index)
    {
        if (locals[index] is { } local)
        {
            il.Emit(OpCodes.Ldloc, local);
        }
        else
        {
            Compute(index);
        }
    }

    private void Compute(int index)
    {
        var instruction = code.Instructions[index];
        switch (instruction.Op)
        {
            case LaneOp.Constant:
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldc_I4, instruction.Aux * methods.Width * sizeof(double));
                il.Emit(OpCodes.Add);
                LoadVector();
                break;
            case LaneOp.Column:
                Address(instruction.Aux, sizeof(double));
                LoadVector();
                break;
            case LaneOp.ColumnUnknown:
                Address(instruction.Aux, 1);
                il.Emit(OpCodes.Call, methods.Unknown);
                break;
            case LaneOp.ColumnNotApplicable:
                Address(instruction.Aux, 1);
                il.Emit(OpCodes.Call, methods.NotApplicable);
                break;
            case LaneOp.Select:
                Push(instruction.C);
                Push(instruction.B);
                Push(instruction.A);
                il.Emit(OpCodes.Call, methods[LaneOp.Select]);
                break;
            default:
                Push(instruction.A);
                if (instruction.B >= 0)
                {
                    Push(instruction.B);
                }

                il.Emit(OpCodes.Call, methods[instruction.Op]);
                break;
        }
    }

    // Plain memory instructions rather than methods: the JIT has that much less to inline.
    private void LoadVector()
    {
        il.Emit(OpCodes.Unaligned, (byte)1);
        il.Emit(OpCodes.Ldobj, methods.Vector);
    }

    private void Finish(KernelInstruction instruction)
    {
        if (instruction.Op == LaneOp.Store)
        {
            Address(instruction.Aux, sizeof(double));
        }

        Push(instruction.A);
        switch (instruction.Op)
        {
            case LaneOp.Store:
                il.Emit(OpCodes.Unaligned, (byte)1);
                il.Emit(OpCodes.Stobj, methods.Vector);
                break;
            case LaneOp.StoreStates:
                Push(instruction.B);
                Address(instruction.Aux, 1);
                il.Emit(OpCodes.Call, methods.StoreStates);
                break;
            default:
                il.Emit(OpCodes.Ldloc, sums[instruction.Aux]);
                il.Emit(OpCodes.Call, methods[LaneOp.Add]);
                il.Emit(OpCodes.Stloc, sums[instruction.Aux]);
                break;
        }
    }

    private void Address(int pointer, int size)
    {
        il.Emit(OpCodes.Ldloc, pointers[pointer]);
        il.Emit(OpCodes.Ldloc, row);
        if (size > 1)
        {
            il.Emit(OpCodes.Ldc_I4_3);
            il.Emit(OpCodes.Shl);
        }

        il.Emit(OpCodes.Add);
    }

    private void Epilogue()
    {
        for (var i = 0; i < sums.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_3);
            il.Emit(OpCodes.Ldc_I4, i * sizeof(double));
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldind_R8);
            il.Emit(OpCodes.Ldloc, sums[i]);
            il.Emit(OpCodes.Call, methods.Sum);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Stind_R8);
        }
    }
}
