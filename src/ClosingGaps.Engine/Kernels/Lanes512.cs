using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClosingGaps.Engine.Kernels;

/// <summary>What 8 lanes need beside the intrinsics: state bytes, and choice where the machine has none of its own.</summary>
internal static unsafe class Lanes512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Minimum(Vector512<double> a, Vector512<double> b) =>
        Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Maximum(Vector512<double> a, Vector512<double> b) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);

    /// <summary>Mask ? first : second, in the order of the machine's own blend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Select(
        Vector512<double> second,
        Vector512<double> first,
        Vector512<double> mask
    ) => Vector512.ConditionalSelect(mask, first, second);

    /// <summary>Mask of the rows whose state byte says unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Unknown(byte* states) =>
        Vector512.Equals(Widen(states), Vector512.Create(2L)).AsDouble();

    /// <summary>Mask of the rows whose state byte says not applicable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NotApplicable(byte* states) =>
        Vector512.Equals(Widen(states), Vector512.Create(1L)).AsDouble();

    /// <summary>Writes a state byte a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStates(
        Vector512<double> unknown,
        Vector512<double> notApplicable,
        byte* target
    )
    {
        Lanes256.StoreStates(unknown.GetLower(), notApplicable.GetLower(), target);
        Lanes256.StoreStates(unknown.GetUpper(), notApplicable.GetUpper(), target + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Widen(byte* states) =>
        Vector512.Create(Lanes256.Widen(states), Lanes256.Widen(states + 4));
}
