namespace ClosingGaps.Web.Site;

/// <summary>A page asked for a study that the site, just started, is still making: it is told so, and comes again by itself.</summary>
internal sealed class StudyNotReadyException : Exception
{
    /// <summary>Seconds after which to ask again.</summary>
    public const int RetryAfter = 5;

    /// <summary>Waits a little for a study: long enough for one that is nearly there, too short to hold a visitor up.</summary>
    /// <exception cref="StudyNotReadyException">It is not there yet.</exception>
    public static async Task<T> For<T>(Task<T> study, CancellationToken stop)
    {
        // Nearly always; then no clock is set for it.
        if (study.IsCompleted)
            return await study;
        if (await Task.WhenAny(study, Task.Delay(TimeSpan.FromSeconds(3), stop)) == study)
            return await study;
        stop.ThrowIfCancellationRequested();
        throw new StudyNotReadyException();
    }
}
