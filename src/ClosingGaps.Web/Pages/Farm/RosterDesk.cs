namespace ClosingGaps.Web.Pages.Farm;

/// <summary>
/// Where rosters are costed: one at a time, so that a farm with thousands of rows never takes the machine from the workers' pages. Who comes
/// while it is taken waits a while, and then is told.
/// </summary>
internal sealed class RosterDesk : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim free = new(1);

    /// <returns><see langword="null"/> when the desk stayed taken.</returns>
    public async Task<T?> Take<T>(Func<T> work, CancellationToken stop)
        where T : class
    {
        if (!await free.WaitAsync(LongestWait, stop))
        {
            return null;
        }

        try
        {
            return await Task.Run(work, stop);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
