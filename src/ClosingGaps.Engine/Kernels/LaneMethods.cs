using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// The method that does each operation on a vector of 128, 256 or 512 bits. All are intrinsics or inlined helpers, so that a kernel is straight
/// machine code. All widths give the same bits.
/// </summary>
internal sealed class LaneMethods
{
    private readonly Dictionary<LaneOp, MethodInfo> methods = [];
    private readonly Type lanes;

    private LaneMethods(int bits)
    {
        Width = bits / 64;
        var (operations, vector, helpers) = bits switch
        {
            128 => (typeof(Vector128), typeof(Vector128<double>), typeof(Lanes128)),
            256 => (typeof(Vector256), typeof(Vector256<double>), typeof(Lanes256)),
            512 => (typeof(Vector512), typeof(Vector512<double>), typeof(Lanes512)),
            _ => throw new ArgumentOutOfRangeException(
                nameof(bits),
                bits,
                "Vectors have 128, 256 or 512 bits."
            ),
        };
        Vector = vector;
        lanes = helpers;
        Set(LaneOp.Add, "Add", "Add");
        Set(LaneOp.Subtract, "Subtract", "Subtract");
        Set(LaneOp.Multiply, "Multiply", "Multiply");
        Set(LaneOp.Divide, "Divide", "Divide");
        Set(LaneOp.Floor, "Floor", "Floor");
        Set(LaneOp.Ceiling, "Ceiling", "Ceiling");
        Set(LaneOp.And, "And", "BitwiseAnd");
        Set(LaneOp.Or, "Or", "BitwiseOr");
        Set(LaneOp.Xor, "Xor", "Xor");
        Set(LaneOp.AndNot, null, "AndNot");
        Set(LaneOp.Equal, "CompareEqual", "Equals");
        Set(LaneOp.Less, "CompareLessThan", "LessThan");
        Set(LaneOp.LessOrEqual, "CompareLessThanOrEqual", "LessThanOrEqual");
        // x86 min(a, b) is exactly a < b ? a : b, and max likewise.
        methods[LaneOp.Minimum] = Native(bits, "Min") ?? Helper("Minimum");
        methods[LaneOp.Maximum] = Native(bits, "Max") ?? Helper("Maximum");
        methods[LaneOp.Select] = Native(bits, "BlendVariable") ?? Helper("Select");
        Unknown = Helper("Unknown");
        NotApplicable = Helper("NotApplicable");
        StoreStates = Helper("StoreStates");
        Sum = Generic(operations, "Sum", 1);

        // The machine's own instruction by name where it has one: the JIT takes half the time over it that it takes over the general form.
        void Set(LaneOp op, string? native, string general) =>
            methods[op] =
                (native is null ? null : Native(bits, native))
                ?? operations.GetMethod(general, Enumerable.Repeat(vector, Operands(op)).ToArray())
                ?? Generic(operations, general, Operands(op));
    }

    /// <summary>Rows in a vector.</summary>
    public int Width { get; }

    /// <summary>Type of a vector.</summary>
    public Type Vector { get; }

    public MethodInfo Unknown { get; }

    public MethodInfo NotApplicable { get; }

    public MethodInfo StoreStates { get; }

    public MethodInfo Sum { get; }

    /// <summary>Operands of an operation in the order of its node; only Select takes C, B, A.</summary>
    public MethodInfo this[LaneOp op] => methods[op];

    private static readonly LaneMethods[] All = [new(128), new(256), new(512)];

    public static LaneMethods Of(int bits) => All[bits / 256];

    private static int Operands(LaneOp op) => op is LaneOp.Floor or LaneOp.Ceiling ? 1 : 2;

    // Comparisons and blends of 512 bits work on mask registers: there the general form serves.
    private MethodInfo? Native(int bits, string name)
    {
        Type[] homes = bits switch
        {
            128 when Sse41.IsSupported => [typeof(Sse2), typeof(Sse41)],
            256 when Avx.IsSupported => [typeof(Avx)],
            512 when Avx512F.IsSupported => [typeof(Avx512F)],
            _ => [],
        };
        return homes
            .Select(home =>
                home.GetMethods()
                    .FirstOrDefault(m =>
                        m.Name == name
                        && m.ReturnType == Vector
                        && m.GetParameters().All(p => p.ParameterType == Vector)
                    )
            )
            .FirstOrDefault(m => m is not null);
    }

    private MethodInfo Helper(string name) =>
        lanes.GetMethod(name)
        ?? throw new InvalidOperationException($"{lanes.Name} has no method {name}.");

    private static MethodInfo Generic(Type operations, string name, int parameters) =>
        operations
            .GetMethods()
            .Single(m =>
                m.Name == name
                && m.IsGenericMethodDefinition
                && m.GetParameters() is var p
                && p.Length == parameters
                && p.All(x => x.ParameterType.IsGenericType)
            )
            .MakeGenericMethod(typeof(double));
}
