using ClosingGaps.Law.Compiled;

namespace ClosingGaps.Population.Surveys.Caching;

/// <summary>One cached survey: a file that may or may not be there, or may be damaged.</summary>
internal sealed class CacheEntry(string? path)
{
    private readonly CacheFile file = new(path);

    /// <summary>The survey, or null when there is none to trust.</summary>
    public SurveyData? TryLoad() => file.TryRead() is { } bytes ? ColumnFile.Read(bytes) : null;

    /// <summary>Writes the survey, whole or not at all. A cache that cannot be written is no fault.</summary>
    public void Store(SurveyData data)
    {
        if (path is not null)
            file.Store(stream => ColumnFile.Write(stream, data));
    }
}
