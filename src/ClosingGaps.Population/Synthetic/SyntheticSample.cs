using System.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic.Models;
using ClosingGaps.Population.Synthetic.Records;
using ClosingGaps.Population.Synthetic.Weighting;

namespace ClosingGaps.Population.Synthetic;

/// <summary>
/// A made-up national sample in the layout of ENIGH 2010, so that the product can be tried without a
/// survey: households drawn from distributions learnt from the real ENIGH 2010, with weights calibrated
/// to published totals of 2023 to 2025. No record of the survey is in it. Use it to see how the product
/// works, not to know the country. The method: <c>docs/methods/synthetic-sample.md</c>.
/// </summary>
public static class SyntheticSample
{
    /// <summary>The file that marks a folder as synthetic.</summary>
    public const string Notice = "SYNTHETIC.txt";

    /// <summary>The folder of the sample that ships beside the program.</summary>
    public static string ShippedFolder { get; } =
        Path.Combine(AppContext.BaseDirectory, "data", "synthetic");

    private const ulong Seed = 20_231_130;
    private const int Rural = 4;

    /// <summary>
    /// Makes the sample from a real ENIGH 2010: name and text of each file, the same on every run and
    /// machine.
    /// </summary>
    /// <param name="path">Folder or zip of the ENIGH 2010.</param>
    /// <exception cref="SurveyReadException">It cannot be read, or is another edition or itself synthetic.</exception>
    public static IReadOnlyList<(string Name, string Text)> Files(string path)
    {
        var survey = Survey.Read(path, SurveyHouseholds.Columns);
        if (survey.IsSynthetic || survey.Edition != "enigh2010")
        {
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.BadRequest,
                    path,
                    0,
                    "",
                    $"se esperaba la ENIGH 2010 del INEGI y es {(survey.IsSynthetic ? "una muestra sintética" : survey.Title)}. Solo de la encuesta real se ajusta la muestra.",
                    $"expected INEGI's ENIGH 2010 and it is {(survey.IsSynthetic ? "a synthetic sample" : survey.Title)}. Only the real survey can be fitted."
                )
            );
        }

        var (households, pay) = Draw(survey);
        return
        [
            (Notice, SyntheticNotice.Text()),
            ("concentrado.csv", SyntheticCsv.Households(households)),
            ("poblacion.csv", SyntheticCsv.Persons(households)),
            ("trabajos.csv", SyntheticCsv.Jobs(households)),
            ("ingresos.csv", SyntheticCsv.Incomes(households, pay)),
        ];
    }

    /// <summary>Writes files into a folder.</summary>
    public static void Write(string folder, IReadOnlyList<(string Name, string Text)> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
    }

    /// <summary>The made-up households, weighted and placed, and their pay.</summary>
    internal static (List<HouseholdRecord> Households, PayBook Pay) Draw(Survey survey)
    {
        var (real, wages) = SurveyHouseholds.Of(survey);
        var model = new SurveyModel(real, wages, Discretion.OfSurvey);
        var places = new PlaceModel(real, Discretion.OfSurvey);
        var random = new SeededRandom(Seed);
        var pay = new PayBook();
        var made = new List<HouseholdRecord>();
        foreach (var cell in SampleDesign.Cells(real))
        {
            for (var i = 0; i < cell.Households; i++)
            {
                var size = cell.IsRural
                    ? Rural
                    : places.LocalitySize(cell.Kind, cell.State, random);
                var household = model.Draw(cell.Kind, cell.State, size, pay, random);
                household.Weight = cell.Weight;
                household.Town = places.Town(cell.Kind, cell.State, random);
                made.Add(household);
            }
        }

        var weights = Raking.Rake([.. made.Select(h => h.Weight)], Targets.Of(made));
        for (var i = 0; i < made.Count; i++)
            made[i].Weight = Math.Max(1, Math.Round(weights[i], MidpointRounding.AwayFromZero));
        PayLevel.Move(made, pay);
        var placed = SampleDesign.Place(made, random);
        // A stream of its own: an answer that is added leaves the others as they were.
        var time = new TimeModel(real, Discretion.OfSurvey);
        var hours = SeededRandom.Stream(Seed, 1);
        foreach (var household in placed)
            time.Draw(household, hours);
        return (placed, pay);
    }
}
