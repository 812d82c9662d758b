namespace ClosingGaps.Population.Surveys;

/// <summary>A household survey in its publisher's layout that this reader knows.</summary>
public enum SurveyEdition : byte
{
    /// <summary>ENIGH 2010, "nueva construcción" (INEGI).</summary>
    Enigh2010 = 1,

    /// <summary>
    /// ENIGH 2016 (INEGI: "Modelo Estadístico 2016 para la continuidad del MCS-ENIGH"), with the results
    /// by person of CONEVAL's poverty programme in place of INEGI's table of persons.
    /// </summary>
    Enigh2016 = 2,
}

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
