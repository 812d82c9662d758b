using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClosingGaps.Tests.Syntax;

/// <summary>Processor time of the current thread since it was made: other work on the machine does not count. Wall time where the system has no such clock.</summary>
internal sealed partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    private readonly TimeSpan start = Now();

    public TimeSpan Elapsed => Now() - start;

    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
            : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
