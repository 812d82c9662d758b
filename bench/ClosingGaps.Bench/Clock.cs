using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClosingGaps.Bench;

/// <summary>
/// Wall time, and the time that this thread had a processor: on a shared machine only the second says what the work costs.
/// </summary>
internal static partial class Clock
{
    private const int ThreadTime = 3;
    private const int Children = -1;

    /// <summary>Milliseconds of both.</summary>
    public static (double Wall, double Processor) Of(Action work)
    {
        var wall = Stopwatch.GetTimestamp();
        var processor = Processor();
        work();
        return (Stopwatch.GetElapsedTime(wall).TotalMilliseconds, Processor() - processor);
    }

    /// <summary>Processor time of the processes that this one started and that have ended, in milliseconds; NaN where it is not told.</summary>
    public static double OfChildren() =>
        OperatingSystem.IsLinux() && GetUsage(Children, out var usage) == 0
            ? ((usage.User.Seconds + usage.System.Seconds) * 1e3)
                + ((usage.User.Micros + usage.System.Micros) / 1e3)
            : double.NaN;

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

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeVal
    {
        public long Seconds;
        public long Micros;
    }

    // The rest of it are counts that nobody here reads.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public TimeVal User;
        public TimeVal System;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
