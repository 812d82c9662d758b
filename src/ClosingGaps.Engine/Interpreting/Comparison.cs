namespace ClosingGaps.Engine.Interpreting;

/// <summary>Comparisons: 1 or 0. The checker has seen to it that both sides lie on known grids.</summary>
internal static class Comparison
{
    internal readonly struct Equal : IBinaryLane
    {
        public static double Of(double a, double b) => a == b ? 1 : 0;
    }

    internal readonly struct NotEqual : IBinaryLane
    {
        public static double Of(double a, double b) => a != b ? 1 : 0;
    }

    internal readonly struct Less : IBinaryLane
    {
        public static double Of(double a, double b) => a < b ? 1 : 0;
    }

    internal readonly struct LessOrEqual : IBinaryLane
    {
        public static double Of(double a, double b) => a <= b ? 1 : 0;
    }
}
