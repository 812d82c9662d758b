using ClosingGaps.Population.Surveys.Files;

namespace ClosingGaps.Population.Surveys.Inspecting;

/// <summary>What a survey's files hold, and what is wrong with them.</summary>
/// <param name="Edition">Which edition they are; null when that could not be told.</param>
/// <param name="IsSynthetic">Whether they declare made-up data.</param>
/// <param name="Files">The tables found, read or not.</param>
/// <param name="Sample">What the sample is; null when a fault kept it from being put together.</param>
/// <param name="Faults">Every fault found.</param>
public sealed record SurveyInspection(
    EditionInfo? Edition,
    bool IsSynthetic,
    IReadOnlyList<InspectedFile> Files,
    InspectedSample? Sample,
    IReadOnlyList<SurveyFault> Faults
)
{
    /// <summary>Looks at a folder or zip. Faults do not stop it.</summary>
    /// <param name="path">Folder or zip.</param>
    /// <param name="columnsOf">Columns wanted of an edition.</param>
    /// <param name="choice">What the user says of the files.</param>
    public static SurveyInspection Of(
        string path,
        Func<EditionInfo, IEnumerable<string>> columnsOf,
        SurveyChoice? choice = null
    )
    {
        // To look is not to rely on: an edition that was not seen is looked at without insisting.
        var chosen = (choice ?? SurveyChoice.ByName) with
        {
            Insists = true,
        };
        SurveyFiles opened;
        try
        {
            opened = SurveyFiles.Open(path, chosen);
        }
        catch (SurveyReadException e)
        {
            return new SurveyInspection(null, false, [], null, e.Faults);
        }

        var edition = EditionInfo.Of(opened.Layout) with { Title = opened.Title };
        var faults = new List<SurveyFault>();
        var files = new List<InspectedFile>();
        foreach (var table in opened.Layout.Tables)
        {
            try
            {
                if (table.Required || opened.MayHave(table.Name))
                    files.Add(
                        InspectedFile.Of(table.Name, opened.File(table), opened.Layout.Delimiter)
                    );
            }
            catch (SurveyReadException e)
            {
                faults.AddRange(e.Faults);
            }
        }

        InspectedSample? sample = null;
        try
        {
            var survey = SurveyReader.Read(
                path,
                columnsOf(edition).Where(opened.MayHaveColumn),
                SurveyCache.None,
                chosen
            );
            sample = InspectedSample.Of(survey);
        }
        catch (SurveyReadException e)
        {
            faults.AddRange(e.Faults);
        }

        return new SurveyInspection(
            edition,
            opened.IsSynthetic,
            files,
            sample,
            [.. faults.Distinct()]
        );
    }
}

/// <summary>The size and design of a sample.</summary>
/// <param name="Households">Households in it.</param>
/// <param name="Persons">Persons in it.</param>
/// <param name="Jobs">Jobs in it.</param>
/// <param name="HouseholdWeights">Sum of the households' weights.</param>
/// <param name="PersonWeights">Sum of the persons' weights.</param>
/// <param name="Strata">Strata of the design.</param>
/// <param name="Psus">Primary sampling units.</param>
/// <param name="LonelyPsus">Strata with one unit only, whose error cannot be told from within.</param>
public sealed record InspectedSample(
    int Households,
    int Persons,
    int Jobs,
    double HouseholdWeights,
    double PersonWeights,
    int Strata,
    int Psus,
    int LonelyPsus
)
{
    internal static InspectedSample Of(Survey survey)
    {
        var strata = survey.Households.Column(Survey.Stratum);
        var psus = survey.Households.Column(Survey.Psu);
        var units = Enumerable
            .Range(0, survey.Households.RowCount)
            .Select(row => (Stratum: strata[row], Psu: psus[row]))
            .Distinct()
            .CountBy(u => u.Stratum)
            .ToList();
        return new InspectedSample(
            survey.Households.RowCount,
            survey.Persons.RowCount,
            survey.Jobs.RowCount,
            Sum(survey.Households.Column(Survey.Weight).Values),
            Sum(survey.Column(SurveyLevel.Person, Survey.Weight).Values),
            units.Count,
            units.Sum(u => u.Value),
            units.Count(u => u.Value == 1)
        );
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
