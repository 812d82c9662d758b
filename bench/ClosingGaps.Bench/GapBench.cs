using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Bench;

/// <summary>
/// All that a gap report asks of the law for a month, over 310,000 persons: the sample that ships, laid end to end. The emitted kernels
/// against the interpreter, which must give the same bits.
/// </summary>
internal static class GapBench
{
    private const double Bar = 100;
    private static readonly DateOnly date = new(2026, 11, 1);

    public static void Run(BenchOptions options)
    {
        var root = Repository.Root;
        var law =
            LawLoader
                .Load([
                    .. LawLoader.Read(Path.Combine(root, "law")),
                    .. LawLoader.ReadBeside(Path.Combine(root, "mappings", "enigh2010")),
                ])
                .Snapshot
            ?? throw new InvalidOperationException("The law has errors.");
        var sample = Path.Combine(root, "data", "synthetic");
        var survey = Survey.Read(sample, SurveyRows.ColumnsOf(law));
        var copies = (int)
            Math.Ceiling(options.Number("--rows", 310_000) / (double)survey.Persons.RowCount);
        var relations = Repeated(SurveyRows.Relations(survey), copies);
        var rules = GapRules.All.Select(name => (Symbol)law.Find(name)!).ToList();
        var plan = Planner.Build(law, rules, date, RunChoices.Default, optimise: true);
        var constants = ConstantsBlock.Fill(plan, date, RunChoices.Default);
        Column[] inputs =
        [
            .. plan.Inputs.Select(i => Repeated(SurveyRows.Column(survey, i), copies)),
        ];
        Console.WriteLine(
            $"  {relations.Persons:N0} persons, {relations.Employments:N0} jobs, {rules.Count} outputs, {plan.Nodes.Count} nodes, {inputs.Length} columns"
        );
        Compare(
            new KernelEngine().Run(plan, constants, relations, inputs, []),
            Interpreter.Run(plan, constants, relations, inputs, [])
        );
        foreach (var threads in (int[])[1, 2])
        {
            var engine = new KernelEngine(threads);
            engine.Run(plan, constants, relations, inputs, []);
            Thread.Sleep(500); // for the runtime to compile it well
            var times = Contest.Run(
                options.Rounds,
                () => engine.Run(plan, constants, relations, inputs, []),
                () => Interpreter.Run(plan, constants, relations, inputs, [])
            );
            var own = threads == 1 ? times.Ours.Processor : times.Ours.Wall;
            Console.WriteLine(
                $"  kernels, {threads} thread(s): {own:F1} ms ({times.Ours.Wall:F1} wall), {own * 1e6 / relations.Persons:F0} ns a person; interpreter {times.Theirs.Processor:F1} ms ({times.Theirs.Wall:F1} wall), {times.Theirs.Processor / times.Ours.Processor:F1} times; bar {Bar:F0} ms: {(own <= Bar ? "met" : "MISSED")}"
            );
        }
    }

    private static void Compare(Column[] ours, Column[] theirs)
    {
        for (var i = 0; i < theirs.Length; i++)
        {
            for (var row = 0; row < theirs[i].Length; row++)
            {
                if (
                    ours[i].State(row) != theirs[i].State(row)
                    || BitConverter.DoubleToInt64Bits(ours[i].Values[row])
                        != BitConverter.DoubleToInt64Bits(theirs[i].Values[row])
                )
                {
                    throw new InvalidOperationException(
                        $"Output {i} differs in row {row}: {ours[i].Values[row]} and {theirs[i].Values[row]}."
                    );
                }
            }
        }

        Console.WriteLine("  same columns bit for bit: yes");
    }

    private static Relations Repeated(Relations one, int copies) =>
        new()
        {
            PersonsOf = Offsets(one.PersonsOf, copies),
            EmploymentsOf = Offsets(one.EmploymentsOf, copies),
            SpellsOf = new int[(one.Employments * copies) + 1],
            SpellStart = one.SpellStart,
            SpellEnd = one.SpellEnd,
            EmployerOf = [.. Enumerable.Repeat(-1, one.Employments * copies)],
            Employers = 0,
        };

    private static int[] Offsets(int[] one, int copies) =>
        [
            0,
            .. Enumerable
                .Range(0, copies)
                .SelectMany(copy => one.Skip(1).Select(o => (copy * one[^1]) + o)),
        ];

    private static Column Repeated(Column one, int copies) =>
        new(Repeated(one.Values, copies), one.States is { } s ? Repeated(s, copies) : null);

    private static T[] Repeated<T>(T[] one, int copies)
    {
        var all = new T[one.Length * copies];
        for (var copy = 0; copy < copies; copy++)
        {
            one.CopyTo(all, copy * one.Length);
        }

        return all;
    }
}
