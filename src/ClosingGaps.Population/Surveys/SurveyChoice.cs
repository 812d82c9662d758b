namespace ClosingGaps.Population.Surveys;

/// <summary>What a user says of the files of a survey.</summary>
/// <param name="Edition">Name of the edition, as <c>enigh2018</c>, where the files' names do not tell it; null to go by the names.</param>
/// <param name="Insists">To read an edition of which not all was seen: what was not seen is then unknown, and the result says so.</param>
public sealed record SurveyChoice(string? Edition = null, bool Insists = false)
{
    /// <summary>Goes by the names of the files and refuses what was not seen.</summary>
    public static SurveyChoice ByName { get; } = new();
}
