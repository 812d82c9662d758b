using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>What the law gives, with the means to ask why and what is missing.</summary>
public sealed class Answer
{
    private readonly Calculator calculator;
    private readonly IReadOnlyList<SolvedMonth> months;
    private Rerun? rerun;

    internal Answer(
        Calculator calculator,
        Question question,
        SmallPopulation population,
        IReadOnlyList<SolvedMonth> months
    )
    {
        this.calculator = calculator;
        this.months = months;
        Question = question;
        Population = population;
        Results = months.SelectMany(Read).ToList();
    }

    public Question Question { get; }

    public SmallPopulation Population { get; }

    /// <summary>By month, then output in the order asked, then row.</summary>
    public IReadOnlyList<OutputResult> Results { get; }

    /// <summary>The results of the last month.</summary>
    public IEnumerable<OutputResult> Last => Results.Where(r => r.Month == months[^1].Month);

    /// <summary>One result; <see langword="null"/> when there is none for that row and month.</summary>
    public OutputResult? Find(Symbol output, int row, DateOnly month) =>
        Results.FirstOrDefault(r =>
            r.Output == output
            && r.Row == row
            && r.Month.Year == month.Year
            && r.Month.Month == month.Month
        );

    /// <summary>Why: only rules have a reason to give.</summary>
    public Trace Trace(OutputResult result) =>
        result.Output is RuleSymbol rule
            ? calculator.TracerOf(MonthOf(result).Plan).Trace(MonthOf(result), rule, result.Row)
            : throw new ArgumentException($"{result.Output.Id} is not a rule.", nameof(result));

    /// <summary>What to ask next for the results of the last month that are still unknown.</summary>
    public IReadOnlyList<MissingInput> Missing() => MissingInputs.Of(months[^1], Asked(months[^1]));

    /// <summary>What to ask next for one result.</summary>
    public IReadOnlyList<MissingInput> Missing(OutputResult result)
    {
        var month = MonthOf(result);
        return MissingInputs.Of(month, [(Node(month, result.Output), result.Row)]);
    }

    /// <summary>The default, the range and the reading that moves a result most.</summary>
    public ReadingRange Range(OutputResult result) =>
        ReadingRange.Of(calculator, Question, result, Readings);

    /// <summary>Ranges of all results, from runs that they share.</summary>
    public JointRanges Ranges() => new(calculator, this);

    /// <summary>The month solved, node by node.</summary>
    public SolvedMonth Solved(DateOnly month) =>
        months.First(m => m.Month.Year == month.Year && m.Month.Month == month.Month);

    /// <summary>The open readings that the results meet, settled by the run or not; what another month looks back to may depend on one as well.</summary>
    public IReadOnlyList<ReadingSymbol> Readings =>
        months
            .SelectMany(m => m.Plan.Constants.OfType<Plans.ReadingSlot>())
            .Select(s => s.Reading)
            .Distinct()
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .ToList();

    /// <summary>The same of one of the outputs.</summary>
    internal IReadOnlyList<ReadingSymbol> ReadingsOf(Symbol output) =>
        months
            .SelectMany(m => Plans.PlanReadings.Of(m.Plan, Node(m, output)))
            .Distinct()
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .ToList();

    /// <summary>
    /// The outputs of an only month under other choices; <see langword="null"/> when there are more, because what months carry to others would
    /// change as well, or when the plan is not theirs.
    /// </summary>
    internal IReadOnlyList<Column>? Again(RunChoices choices)
    {
        if (months is not [var only])
        {
            return null;
        }

        rerun ??= new Rerun(
            only.Plan,
            only.Month,
            only.Choices,
            Population.Relations,
            only.Columns
        );
        return rerun.Under(choices);
    }

    private SolvedMonth MonthOf(OutputResult result) => months.First(m => m.Month == result.Month);

    private IEnumerable<(int Node, int Row)> Asked(SolvedMonth month) =>
        Question
            .Outputs.Select(o => (Node: Node(month, o), o.Entity))
            .SelectMany(o =>
                Enumerable.Range(0, month.Columns[o.Node].Length).Select(row => (o.Node, row))
            );

    private static int Node(SolvedMonth month, Symbol output) =>
        month.Plan.Outputs.First(o => o.Symbol == output).Node;

    private IEnumerable<OutputResult> Read(SolvedMonth month)
    {
        Bounds? bounds = null;
        foreach (var output in Question.Outputs)
        {
            var node = Node(month, output);
            var column = month.Columns[node];
            for (var row = 0; row < column.Length; row++)
            {
                var state = column.State(row);
                double? least = null;
                if (state == FactState.Unknown && output.Type.Kind == TypeKind.Number)
                {
                    bounds ??= Bounds.Of(month);
                    var low = bounds.At(node, row).Low;
                    least = low > 0 && double.IsFinite(low) ? low : null;
                }

                var instance = Population.Name(month.Plan.Nodes[node].Entity, row);
                yield return new OutputResult(
                    output,
                    row,
                    instance,
                    month.Month,
                    state,
                    column.Values[row],
                    least
                );
            }
        }
    }
}
