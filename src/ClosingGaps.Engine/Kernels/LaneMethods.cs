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
        methods[LaneOp.Add] = Generic(operations, "Add", 2);
        methods[LaneOp.Subtract] = Generic(operations, "Subtract", 2);
        methods[LaneOp.Multiply] = Generic(operations, "Multiply", 2);
        methods[LaneOp.Divide] = Generic(operations, "Divide", 2);
        methods[LaneOp.Floor] = operations.GetMethod("Floor", [vector])!;
        methods[LaneOp.Ceiling] = operations.GetMethod("Ceiling", [vector])!;
        methods[LaneOp.And] = Generic(operations, "BitwiseAnd", 2);
        methods[LaneOp.Or] = Generic(operations, "BitwiseOr", 2);
        methods[LaneOp.Xor] = Generic(operations, "Xor", 2);
        methods[LaneOp.AndNot] = Generic(operations, "AndNot", 2);
        methods[LaneOp.Equal] = Generic(operations, "Equals", 2);
        methods[LaneOp.Less] = Generic(operations, "LessThan", 2);
        methods[LaneOp.LessOrEqual] = Generic(operations, "LessThanOrEqual", 2);
        methods[LaneOp.Minimum] = Native(bits, "Min", vector) ?? Helper("Minimum");
        methods[LaneOp.Maximum] = Native(bits, "Max", vector) ?? Helper("Maximum");
        methods[LaneOp.Select] = Native(bits, "BlendVariable", vector) ?? Helper("Select");
        Unknown = Helper("Unknown");
        NotApplicable = Helper("NotApplicable");
        StoreStates = Helper("StoreStates");
        Sum = Generic(operations, "Sum", 1);
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

    // x86 min(a, b) is exactly a < b ? a : b, and max likewise.
    private static MethodInfo? Native(int bits, string name, Type vector)
    {
        var home = bits switch
        {
            256 when Avx.IsSupported => typeof(Avx),
            128 when Sse41.IsSupported => name == "BlendVariable" ? typeof(Sse41) : typeof(Sse2),
            512 when Avx512F.IsSupported && name != "BlendVariable" => typeof(Avx512F),
            _ => null,
        };
        Type[] signature = name == "BlendVariable" ? [vector, vector, vector] : [vector, vector];
        return home?.GetMethod(name, signature);
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
