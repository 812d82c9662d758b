namespace ClosingGaps.Population.Surveys;

/// <summary>
/// A survey could not be read. Carries every fault found before reading stopped, in Spanish and English.
/// </summary>
public sealed class SurveyReadException : Exception
{
    /// <summary>With the faults found, in the order of files and rows.</summary>
    public SurveyReadException(IReadOnlyList<SurveyFault> faults)
        : base(string.Join(Environment.NewLine, faults.Select(f => f.InSpanish)))
    {
        Faults = faults;
    }

    /// <summary>With one fault.</summary>
    public SurveyReadException(SurveyFault fault)
        : this([fault]) { }

    /// <summary>The faults.</summary>
    public IReadOnlyList<SurveyFault> Faults { get; }

    /// <summary>One line a fault, in Spanish; the same as the message.</summary>
    public string SpanishMessage => Message;

    /// <summary>One line a fault, in English.</summary>
    public string EnglishMessage =>
        string.Join(Environment.NewLine, Faults.Select(f => f.InEnglish));
}
