using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>Every figure that R <c>survey</c> gives for ENIGH 2010, straight from the columns.</summary>
public sealed class Enigh2010ReferenceTests
{
    private const string Wages = "ingresos.ing_tri[clave=P001..P007]";

    private static readonly string[] Columns =
    [
        "poblacion.parentesco",
        "poblacion.sexo",
        "poblacion.atemed",
        "poblacion.inst_1",
        "poblacion.inst_2",
        "poblacion.inst_3",
        "poblacion.inst_4",
        "poblacion.inscr_1",
        "trabajos.numtrab",
        "trabajos.scian",
        "trabajos.cuo",
        "trabajos.subor",
        "trabajos.pago",
        "trabajos.pres_2",
        "trabajos.pres_8",
        "trabajos.htrab",
        Wages,
    ];

    [Fact]
    public void Every_row_of_the_reference_is_reproduced()
    {
        var rows = RSurveyRow.Read("ENIGH2010");
        var figures = Figures(
            Survey.Read(SharedData.Path("data", "enigh2010"), Columns, SurveyCache.None)
        );

        Assert.Equal(16, rows.Count);
        Assert.Equal(
            rows.Select(r => r.Indicator).Order(StringComparer.Ordinal),
            figures.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "",
            string.Join("\n", rows.Select(r => r.Difference(figures[r.Indicator])).OfType<string>())
        );
    }

    private static Dictionary<string, Estimate> Figures(Survey survey)
    {
        var jobs = survey.Design(SurveyLevel.Job);
        var persons = survey.Design(SurveyLevel.Person);
        bool[] Job(Func<int, bool> test) => Rows.Where(jobs.RowCount, test);
        SurveyColumn J(string name) => survey.Column(SurveyLevel.Job, name);
        SurveyColumn P(string name) => survey.Column(SurveyLevel.Person, name);

        var (number, industry, occupation) = (
            J("trabajos.numtrab"),
            J("trabajos.scian"),
            J("trabajos.cuo")
        );
        var (sex, state, municipality) = (
            J("poblacion.sexo"),
            J(Survey.State),
            J(Survey.Municipality)
        );
        var (boss, paid) = (J("trabajos.subor"), J("trabajos.pago"));
        var domestic = Job(i => number[i] == 1 && industry[i] == 8140);
        var women = Job(i => domestic[i] && sex[i] == 2);
        var labourers = Job(i =>
            number[i] == 1 && boss[i] == 1 && paid[i] == 1 && occupation[i] is >= 9111 and <= 9113
        );
        var womenLabourers = Job(i => labourers[i] && sex[i] == 2);

        var (care, since) = (J("poblacion.atemed"), J("poblacion.inscr_1"));
        SurveyColumn[] schemes = [.. Enumerable.Range(1, 4).Select(k => J($"poblacion.inst_{k}"))];
        var affiliated = Job(i =>
            care[i] == 1 && since[i] == 1 && schemes.Any(s => !double.IsNaN(s[i]))
        );
        var (bonus, pension) = (J("trabajos.pres_2"), J("trabajos.pres_8"));
        var (wages, hours) = (J(Wages), J("trabajos.htrab"));
        var monthly = wages.Values.ToArray().Select(w => w / 3).ToArray();
        var (kin, town) = (P("poblacion.parentesco"), P(Survey.Municipality));

        return new()
        {
            ["persons (members)"] = Estimator.Count(
                persons,
                Rows.Where(persons.RowCount, i => kin[i] is < 400 or (>= 500 and < 700))
            ),
            ["domestic workers (main job scian 8140)"] = Estimator.Count(jobs, domestic),
            ["women domestic workers"] = Estimator.Count(jobs, women),
            ["women share of domestic workers"] = Estimator.Share(jobs, women, domestic),
            ["women domestic workers affiliated through work (atemed=1, inst_1-4, inscr_1)"] =
                Estimator.Share(jobs, affiliated, women),
            ["women domestic workers with aguinaldo (pres_2)"] = Estimator.Share(
                jobs,
                Job(i => bonus[i] == 2),
                women
            ),
            ["women domestic workers with SAR/AFORE (pres_8)"] = Estimator.Share(
                jobs,
                Job(i => pension[i] == 8),
                women
            ),
            ["mean monthly labour income women domestic workers, pesos 2010"] = Estimator.Mean(
                jobs,
                monthly,
                women
            ),
            ["mean weekly hours women domestic workers"] = Estimator.Mean(
                jobs,
                hours.Values,
                women
            ),
            ["agricultural day labourers (paid subordinate cuo 9111-9113)"] = Estimator.Count(
                jobs,
                labourers
            ),
            ["women day labourers"] = Estimator.Count(jobs, womenLabourers),
            ["women domestic workers, state 09"] = Estimator.Count(
                jobs,
                Job(i => women[i] && state[i] == 9)
            ),
            ["women day labourers, state 09"] = Estimator.Count(
                jobs,
                Job(i => womenLabourers[i] && state[i] == 9)
            ),
            ["households"] = Estimator.Count(
                survey.Design(SurveyLevel.Household),
                Rows.All(survey.Households.RowCount)
            ),
            ["Iztapalapa (ubica_geo 09007) persons"] = Estimator.Count(
                persons,
                Rows.Where(persons.RowCount, i => town[i] == 9007)
            ),
            ["Iztapalapa women domestic workers"] = Estimator.Count(
                jobs,
                Job(i => women[i] && municipality[i] == 9007)
            ),
        };
    }
}
