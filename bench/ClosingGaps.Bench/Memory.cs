namespace ClosingGaps.Bench;

/// <summary>What a run takes beyond its inputs: the column asked, and what it allocates.</summary>
internal static class Memory
{
    public static void Report(Work work, long persons)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work.Run();
        var made = GC.GetAllocatedBytesForCurrentThread() - before;
        var bytes = sizeof(double) + ((double)made / persons);
        Console.WriteLine(
            $"  bytes a person beyond inputs: {bytes:F2} (the column, and {made:N0} in all), bar 48: {(bytes <= 48 ? "met" : "MISSED")}"
        );
    }
}
