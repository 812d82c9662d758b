namespace ClosingGaps.Population.Surveys;

/// <summary>What one row of a table is.</summary>
public enum SurveyLevel : byte
{
    /// <summary>A household.</summary>
    Household,

    /// <summary>A person in a household.</summary>
    Person,

    /// <summary>A job of a person, main or second.</summary>
    Job,
}
