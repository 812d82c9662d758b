namespace ClosingGaps.Bench;
internal static class TraceBench { public static void Run(BenchOptions options) => Console.WriteLine("  waits for the tracer"); }
