using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>Every figure that R <c>survey</c> gives for ENIGH 2016, straight from the columns.</summary>
public sealed class Enigh2016ReferenceTests
{
    private static readonly string[] Columns =
    [
        "persona_coneval_2016.sexo",
        "persona_coneval_2016.ss_dir",
        "persona_coneval_2016.ic_segsoc",
        "hogares.num_trab_d",
        "trabajos.id_trabajo",
        "trabajos.scian",
        "trabajos.sinco",
        "trabajos.subor",
        "trabajos.pago",
        "trabajos.contrato",
        "trabajos.pres_7",
        "trabajos.pres_8",
    ];

    [Fact]
    public void Every_row_of_the_reference_is_reproduced()
    {
        var rows = RSurveyRow.Read("ENIGH2016");
        var figures = Figures(
            Survey.Read(SharedData.Path("data", "enigh2016"), Columns, SurveyCache.None)
        );

        Assert.Equal(21, rows.Count);
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
        SurveyColumn C(string name) => J($"persona_coneval_2016.{name}");

        var (number, industry, occupation) = (
            J("trabajos.id_trabajo"),
            J("trabajos.scian"),
            J("trabajos.sinco")
        );
        var (boss, paid, contract) = (
            J("trabajos.subor"),
            J("trabajos.pago"),
            J("trabajos.contrato")
        );
        var (leave, bonus) = (J("trabajos.pres_7"), J("trabajos.pres_8"));
        var (sex, state) = (C("sexo"), J(Survey.State));
        var (direct, lacking) = (C("ss_dir"), C("ic_segsoc"));
        var domestic = Job(i => number[i] == 1 && industry[i] == 8140);
        var women = Job(i => domestic[i] && sex[i] == 2);
        var labourers = Job(i =>
            number[i] == 1 && boss[i] == 1 && paid[i] == 1 && occupation[i] is >= 9111 and <= 9113
        );
        var womenLabourers = Job(i => labourers[i] && sex[i] == 2);
        var womenInCapital = Job(i => women[i] && state[i] == 9);
        var householdDesign = survey.Design(SurveyLevel.Household);
        var keys = survey.Households.Keys.ToArray();
        var liveIn = survey.Households.Column("hogares.num_trab_d");

        return new()
        {
            ["persons"] = Estimator.Count(persons, Rows.All(persons.RowCount)),
            ["share without social security (CONEVAL ic_segsoc)"] = Estimator.Mean(
                persons,
                survey.Persons.Column("persona_coneval_2016.ic_segsoc").Values
            ),
            ["domestic workers (main job scian 8140)"] = Estimator.Count(jobs, domestic),
            ["women domestic workers (scian 8140)"] = Estimator.Count(jobs, women),
            ["domestic workers (sinco 9611)"] = Estimator.Count(
                jobs,
                Job(i => number[i] == 1 && occupation[i] == 9611)
            ),
            ["women share of domestic workers"] = Estimator.Share(jobs, women, domestic),
            ["direct social-security access of domestic workers (CONEVAL ss_dir)"] = Estimator.Mean(
                jobs,
                direct.Values,
                domestic
            ),
            ["direct social-security access of women domestic workers"] = Estimator.Mean(
                jobs,
                direct.Values,
                women
            ),
            ["women domestic workers with written contract"] = Estimator.Share(
                jobs,
                Job(i => contract[i] == 1),
                women
            ),
            ["women domestic workers with aguinaldo (pres_8)"] = Estimator.Share(
                jobs,
                Job(i => bonus[i] == 8),
                women
            ),
            ["women domestic workers with paid sick/maternity leave (pres_7)"] = Estimator.Share(
                jobs,
                Job(i => leave[i] == 7),
                women
            ),
            ["agricultural day labourers (paid, subordinate, sinco 9111-9113)"] = Estimator.Count(
                jobs,
                labourers
            ),
            ["women agricultural day labourers"] = Estimator.Count(jobs, womenLabourers),
            ["direct social-security access of women day labourers"] = Estimator.Mean(
                jobs,
                direct.Values,
                womenLabourers
            ),
            ["women day labourers without social security"] = Estimator.Mean(
                jobs,
                lacking.Values,
                womenLabourers
            ),
            ["women domestic workers, state 09"] = Estimator.Count(jobs, womenInCapital),
            ["direct access women domestic workers, state 09"] = Estimator.Mean(
                jobs,
                direct.Values,
                womenInCapital
            ),
            ["women day labourers, state 09"] = Estimator.Count(
                jobs,
                Job(i => womenLabourers[i] && state[i] == 9)
            ),
            ["households"] = Estimator.Count(householdDesign, Rows.All(householdDesign.RowCount)),
            // A dwelling is the first household in it: the key without its last two digits.
            ["dwellings"] = Estimator.Count(
                householdDesign,
                Rows.Where(
                    householdDesign.RowCount,
                    i => i == 0 || keys[i] / 100 != keys[i - 1] / 100
                )
            ),
            ["households with live-in domestic worker (num_trab_d>0)"] = Estimator.Count(
                householdDesign,
                Rows.Where(householdDesign.RowCount, i => liveIn[i] > 0)
            ),
        };
    }
}
