using ClosingGaps.Engine;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Population;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>What R's survey package gives from the raw columns, the rules of the mappings give too.</summary>
public sealed class MappingReferenceTests
{
    private const string Domestic = "es_trabajadora_hogar";

    private static readonly Dictionary<string, Lazy<(Survey Survey, Snapshot Law)>> Surveys = new()
    {
        ["enigh2010"] = new(() => Read("enigh2010")),
        ["enigh2016"] = new(() => Read("enigh2016")),
    };

    [Theory]
    [InlineData(Domestic, "es_mujer", false, "women share of domestic workers")]
    [InlineData(
        Domestic,
        "tiene_aguinaldo",
        true,
        "women domestic workers with aguinaldo (pres_2)"
    )]
    [InlineData(
        Domestic,
        "tiene_ahorro_para_el_retiro",
        true,
        "women domestic workers with SAR/AFORE (pres_8)"
    )]
    [InlineData(
        Domestic,
        "pago_mensual_de_la_encuesta",
        true,
        "mean monthly labour income women domestic workers, pesos 2010"
    )]
    [InlineData(
        Domestic,
        "horas_del_trabajo_principal",
        true,
        "mean weekly hours women domestic workers"
    )]
    public void Enigh2010(string group, string rule, bool women, string indicator) =>
        EqualsR("enigh2010", group, rule, women, indicator);

    [Theory]
    [InlineData(Domestic, "es_mujer", false, "women share of domestic workers")]
    [InlineData(
        Domestic,
        "tiene_contrato_escrito",
        true,
        "women domestic workers with written contract"
    )]
    [InlineData(
        Domestic,
        "tiene_aguinaldo",
        true,
        "women domestic workers with aguinaldo (pres_8)"
    )]
    [InlineData(
        Domestic,
        "tiene_incapacidad_pagada",
        true,
        "women domestic workers with paid sick/maternity leave (pres_7)"
    )]
    [InlineData(
        "es_jornalera",
        "sin_seguridad_social",
        true,
        "women day labourers without social security"
    )]
    [InlineData(
        null,
        "sin_seguridad_social",
        false,
        "share without social security (CONEVAL ic_segsoc)"
    )]
    public void Enigh2016(string? group, string rule, bool women, string indicator) =>
        EqualsR("enigh2016", group, rule, women, indicator);

    [Fact]
    public void Members_of_households_2010()
    {
        var members = Values("enigh2010", "es_integrante_del_hogar")[0];
        var found = Estimator.Count(
            Surveys["enigh2010"].Value.Survey.Design(SurveyLevel.Person),
            Array.ConvertAll(members, m => m == 1)
        );
        Assert.Null(
            RSurveyRow
                .Read("ENIGH2010")
                .Single(r => r.Indicator == "persons (members)")
                .Difference(found)
        );
    }

    [Theory]
    [InlineData(Domestic, "ingreso_medio_hogar_2010")]
    [InlineData("es_jornalera", "ingreso_medio_campo_2010")]
    public void Means_that_the_wages_are_moved_from_are_the_survey_s_own(string group, string value)
    {
        var found = Values("enigh2010", group, "pago_mensual_de_la_encuesta");
        var mean = Estimator.Mean(
            Surveys["enigh2010"].Value.Survey.Design(SurveyLevel.Person),
            found[1],
            Array.ConvertAll(found[0], m => m == 1)
        );
        var held = (ValueSymbol)Surveys["enigh2010"].Value.Law.Find(value)!;
        Assert.Equal(held.Entries[0].Amount!.Value.ToDouble(), mean.Value, 0.005);
    }

    [Theory]
    [InlineData("situación.ley")]
    [InlineData("respuestas.ley")]
    public void Both_mappings_say_the_same_where_they_ask_the_same(string file) =>
        Assert.Equal(
            File.ReadAllText(RepositoryRoot.Combine("mappings", "enigh2010", file)),
            File.ReadAllText(RepositoryRoot.Combine("mappings", "enigh2016", file))
        );

    private static void EqualsR(
        string survey,
        string? group,
        string rule,
        bool women,
        string indicator
    )
    {
        var found = Values(survey, rule, "es_mujer", group ?? "es_mujer");
        var domain = new bool[found[0].Length];
        for (var row = 0; row < domain.Length; row++)
        {
            domain[row] = (group is null || found[2][row] == 1) && (!women || found[1][row] == 1);
        }

        var mean = Estimator.Mean(
            Surveys[survey].Value.Survey.Design(SurveyLevel.Person),
            found[0],
            domain
        );
        var reference = RSurveyRow
            .Read(survey.ToUpperInvariant())
            .Single(r => r.Indicator == indicator);
        Assert.Null(reference.Difference(mean));
    }

    private static double[][] Values(string survey, params string[] names)
    {
        var (rows, law) = Surveys[survey].Value;
        var month = new DateOnly(2026, 6, 1);
        var rules = names.Select(n => (Symbol)law.Find(n)!).ToList();
        var plan = Planner.Build(law, rules, month, RunChoices.Default, optimise: true);
        var found = Interpreter.Run(
            plan,
            ConstantsBlock.Fill(plan, month, RunChoices.Default),
            SurveyRows.Relations(rows),
            [.. plan.Inputs.Select(i => SurveyRows.Column(rows, i))],
            []
        );
        return
        [
            .. found.Select(c =>
                c.Values.Select((v, row) => c.State(row) == FactState.Known ? v : double.NaN)
                    .ToArray()
            ),
        ];
    }

    private static (Survey, Snapshot) Read(string name)
    {
        var law = MappedLaw.Load(name);
        return (Survey.Read(SharedData.Path("data", name), SurveyRows.ColumnsOf(law)), law);
    }
}
