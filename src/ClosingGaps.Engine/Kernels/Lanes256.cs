using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosingGaps.Engine.Kernels;

/// <summary>What 4 lanes need beside the intrinsics: state bytes, and choice where the machine has none of its own.</summary>
internal static unsafe class Lanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Minimum(Vector256<double> a, Vector256<double> b) =>
        Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Maximum(Vector256<double> a, Vector256<double> b) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);

    /// <summary>Mask ? first : second, in the order of the machine's own blend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Select(
        Vector256<double> second,
        Vector256<double> first,
        Vector256<double> mask
    ) => Vector256.ConditionalSelect(mask, first, second);

    /// <summary>Mask of the rows whose state byte says unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Unknown(byte* states) =>
        Vector256.Equals(Widen(states), Vector256.Create(2L)).AsDouble();

    /// <summary>Mask of the rows whose state byte says not applicable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NotApplicable(byte* states) =>
        Vector256.Equals(Widen(states), Vector256.Create(1L)).AsDouble();

    /// <summary>Writes a state byte a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStates(
        Vector256<double> unknown,
        Vector256<double> notApplicable,
        byte* target
    )
    {
        // Bit i of a mask spread to byte i by a multiplication.
        var isUnknown = (unknown.ExtractMostSignificantBits() * 0x00204081u) & 0x01010101u;
        var isNot = (notApplicable.ExtractMostSignificantBits() * 0x00204081u) & 0x01010101u;
        Unsafe.WriteUnaligned(target, (uint)((isUnknown << 1) | isNot));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<long> Widen(byte* states) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(states)
            : Vector256.Create(states[0], (long)states[1], states[2], states[3]);
}
