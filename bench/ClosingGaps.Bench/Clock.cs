using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClosingGaps.Bench;

/// <summary>
/// Wall time, and the time that this thread had a processor: on a shared machine only the second says what the work costs.
/// </summary>
internal static partial class Clock
{
    private const int ThreadTime = 3;

    /// <summary>Milliseconds of both.</summary>
    public static (double Wall, double Processor) Of(Action work)
    {
        var wall = Stopwatch.GetTimestamp();
        var processor = Processor();
        work();
        return (Stopwatch.GetElapsedTime(wall).TotalMilliseconds, Processor() - processor);
    }

    private static double Processor()
    {
        if (OperatingSystem.IsLinux() && GetTime(ThreadTime, out var time) == 0)
        {
            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        }

        return Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
