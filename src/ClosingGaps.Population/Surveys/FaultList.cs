namespace ClosingGaps.Population.Surveys;

/// <summary>
/// Collects the faults of one file, so that one run reports many; full, it ends the reading, because a
/// file with this many faults has one cause.
/// </summary>
/// <param name="file">Its name for people.</param>
/// <param name="limit">How many are told.</param>
internal sealed class FaultList(string file, int limit = FaultList.Usual)
{
    /// <summary>What fits on a page.</summary>
    public const int Usual = 20;

    private readonly List<SurveyFault> faults = [];

    public string File { get; } = file;

    public bool IsEmpty => faults.Count == 0;

    public void Add(SurveyFaultKind kind, int row, string column, string spanish, string english)
    {
        faults.Add(new SurveyFault(kind, File, row, column, spanish, english));
        if (faults.Count >= limit)
            throw new SurveyReadException(faults);
    }

    public void ThrowIfAny()
    {
        if (faults.Count > 0)
            throw new SurveyReadException(faults);
    }
}
