using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Validation;

/// <summary>Figures of all the people of a survey, by rules of its mapping.</summary>
internal sealed class SurveyFigures
{
    // What a survey's columns mean does not change with the month; only money is brought to another.
    private static readonly DateOnly AnyMonth = new(2000, 1, 1);

    private readonly Snapshot law;
    private readonly Executor executor;
    private readonly RunChoices choices;
    private readonly SurveySlice people;
    private readonly Design design;
    private readonly int[] states;
    private readonly Dictionary<(string Rule, DateOnly Month), double[]> found = [];

    /// <param name="survey">Read with at least the columns that the mapping names.</param>
    /// <param name="law">The law with the survey's mapping over it.</param>
    public SurveyFigures(Survey survey, Snapshot law, Executor executor)
    {
        this.law = law;
        this.executor = executor;
        choices = CostStudy.Choices(law, survey.IsSynthetic);
        people = SurveySlice.Of(survey, [.. Enumerable.Range(0, survey.Persons.RowCount)]);
        design = survey.Design(SurveyLevel.Person);
        states = Array.ConvertAll(
            survey.Column(SurveyLevel.Person, Survey.State).Values.ToArray(),
            s => (int)s
        );
    }

    /// <summary>The estimate with its error, or <see langword="null"/> when the mapping lacks a rule for it. Nothing known of anybody: <c>Known</c> is 0.</summary>
    /// <param name="day">To whose prices money is brought.</param>
    public Estimate? Of(OwnFigure figure, DateOnly day)
    {
        if (figure.Rules.Any(r => law.Find(r) is not RuleSymbol { Entity: Entity.Person }))
            return null;
        var month = IsMoney(figure) ? day : AnyMonth;
        var domain = Domain(figure);
        return figure.Kind switch
        {
            FigureKind.Total when figure.Having is null => Estimator.Count(design, domain),
            FigureKind.Total => Estimator.Total(design, Values(figure.Having, month), domain),
            FigureKind.Share => Estimator.Mean(design, Values(figure.Having!, month), domain),
            _ => Estimator.Mean(design, Values(figure.Value!, month), domain),
        };
    }

    /// <summary>
    /// A count as it would be if the survey's people were as many as a published total of everybody: their share of everybody, times that total.
    /// <see langword="null"/> when the mapping lacks a rule for it.
    /// </summary>
    /// <param name="everybody">How the total of everybody is asked.</param>
    /// <param name="persons">As published.</param>
    public Estimate? Grown(OwnFigure figure, OwnFigure everybody, double persons)
    {
        if (
            figure.Kind != FigureKind.Total
            || Of(figure, AnyMonth) is null
            || Of(everybody, AnyMonth) is null
        )
            return null;
        var members = Domain(figure);
        var having = figure.Having is { } rule ? Values(rule, AnyMonth) : null;
        var counted = Array.ConvertAll(members, m => m ? 1.0 : 0);
        for (var row = 0; having is not null && row < counted.Length; row++)
        {
            if (members[row])
                counted[row] = having[row];
        }

        var share = Estimator.Mean(design, counted, Domain(everybody));
        return share with
        {
            Value = share.Value * persons,
            StandardError = share.StandardError * persons,
        };
    }

    /// <summary>Whether donors gave a part of what the figure rests on.</summary>
    public bool RestsOnDonors(OwnFigure figure) =>
        figure.Rules.Any(r =>
            law.Find(r) is RuleSymbol symbol
            && Planner
                .Build(law, [symbol], AnyMonth, choices, optimise: true)
                .Inputs.Any(DonorRules.IsImputed)
        );

    private bool IsMoney(OwnFigure figure) =>
        figure.Value is { } value
        && law.Find(value) is RuleSymbol { Type.Unit: var unit }
        && unit == Unit.Pesos;

    private bool[] Domain(OwnFigure figure)
    {
        var members = Values(figure.Of, AnyMonth);
        var women = Values(GapRules.IsWoman, AnyMonth);
        var state = figure.Place is { } place ? int.Parse(place, CultureInfo.InvariantCulture) : 0;
        var domain = new bool[members.Length];
        for (var row = 0; row < domain.Length; row++)
        {
            domain[row] =
                members[row] == 1
                && (figure.Sex == Sex.Both || women[row] == (figure.Sex == Sex.Women ? 1 : 0))
                && (state == 0 || states[row] == state);
        }

        return domain;
    }

    /// <summary>A rule of each person: a number (yes is 1, no 0), NaN where unknown or where it does not apply.</summary>
    private double[] Values(string rule, DateOnly month)
    {
        if (found.TryGetValue((rule, month), out var known))
            return known;
        var symbol = (RuleSymbol)law.Find(rule)!;
        var plan = Planner.Build(law, [symbol], month, choices, optimise: true);
        var column = executor(
            plan,
            ConstantsBlock.Fill(plan, month, choices),
            people.Relations,
            [.. plan.Inputs.Select(people.Column)],
            []
        )[0];
        var values = new double[people.Persons.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = column.State(row) == FactState.Known ? column.Values[row] : double.NaN;
        }

        return found[(rule, month)] = values;
    }
}
