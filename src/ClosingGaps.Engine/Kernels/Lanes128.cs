using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosingGaps.Engine.Kernels;

/// <summary>What 2 lanes need beside the intrinsics: state bytes, and choice where the machine has none of its own.</summary>
internal static unsafe class Lanes128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Minimum(Vector128<double> a, Vector128<double> b) =>
        Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Maximum(Vector128<double> a, Vector128<double> b) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    /// <summary>Mask ? first : second, in the order of the machine's own blend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Select(
        Vector128<double> second,
        Vector128<double> first,
        Vector128<double> mask
    ) => Vector128.ConditionalSelect(mask, first, second);

    /// <summary>Mask of the rows whose state byte says unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Unknown(byte* states) =>
        Vector128.Equals(Widen(states), Vector128.Create(2L)).AsDouble();

    /// <summary>Mask of the rows whose state byte says not applicable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NotApplicable(byte* states) =>
        Vector128.Equals(Widen(states), Vector128.Create(1L)).AsDouble();

    /// <summary>Writes a state byte a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStates(
        Vector128<double> unknown,
        Vector128<double> notApplicable,
        byte* target
    )
    {
        // Bit i of a mask spread to byte i by a multiplication.
        var isUnknown = (unknown.ExtractMostSignificantBits() * 0x81u) & 0x0101u;
        var isNot = (notApplicable.ExtractMostSignificantBits() * 0x81u) & 0x0101u;
        Unsafe.WriteUnaligned(target, (ushort)((isUnknown << 1) | isNot));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Widen(byte* states) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(states)
            : Vector128.Create(states[0], (long)states[1]);
}
