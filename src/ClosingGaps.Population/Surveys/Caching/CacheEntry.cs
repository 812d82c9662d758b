namespace ClosingGaps.Population.Surveys.Caching;

/// <summary>One cached survey: a file that may or may not be there, or may be damaged.</summary>
internal sealed class CacheEntry(string? path)
{
    /// <summary>The survey, or null when there is none to trust.</summary>
    public SurveyData? TryLoad()
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return ColumnFile.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the survey, whole or not at all. A cache that cannot be written is no fault.</summary>
    public void Store(SurveyData data)
    {
        if (path is null)
            return;
        var draft = $"{path}.{Environment.ProcessId}.draft";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(draft, ColumnFile.Write(data));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run parses again, and that is all.
            TryDelete(draft);
        }
    }

    private static void TryDelete(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing was written.
        }
    }
}
