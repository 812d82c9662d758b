using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Cases;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Tests.Binding;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Compiled;

/// <summary>From its compiled form a law is the very law that its text makes.</summary>
public sealed class CompiledLawTests
{
    public static TheoryData<string, string> Laws =>
        new()
        {
            { "law", "" },
            { "law", "cuota_a_la_mitad" },
            { "law+mappings/enigh2010", "" },
            { "law+mappings/enigh2016", "" },
        };

    [Theory]
    [MemberData(nameof(Laws))]
    public void Round_trip(string folders, string proposals)
    {
        var files = Files(folders);
        var (text, compiled) = Both(files, proposals.Length == 0 ? [] : [proposals]);

        Assert.Equal("", SameGraph.Difference(text, compiled) ?? "");
    }

    [Fact]
    public void What_differs_is_found()
    {
        var files = Files("law");
        var law = LawLoader.Load(files).Snapshot!;
        var other = LawLoader.Load(files, ["cuota_a_la_mitad"]).Snapshot!;
        var (one, two) = (new Bilingual("uno", ""), new Bilingual("uno", ""));

        Assert.NotNull(SameGraph.Difference(law, other));
        Assert.NotNull(SameGraph.Difference(Tuple.Create(one, one), Tuple.Create(one, two)));
        Assert.NotNull(SameGraph.Difference(Tuple.Create(one, two), Tuple.Create(one, one)));
        Assert.Null(SameGraph.Difference(Tuple.Create(one, two), Tuple.Create(two, one)));
    }

    [Fact]
    public void Every_construct_of_the_language_comes_back()
    {
        var (text, compiled) = Both([.. EveryConstruct.Files], []);
        var kinds = compiled
            .All<RuleSymbol>()
            .SelectMany(r => r.Layers)
            .SelectMany(l =>
                l.Versions.Select(v => v.Formula)
                    .Concat(l.Exceptions.SelectMany(e => new[] { e.Condition, e.Result }))
            )
            .SelectMany(ExpressionTree.All)
            .Select(e => e.GetType())
            .ToHashSet();

        Assert.Equal("", SameGraph.Difference(text, compiled) ?? "");
        Assert.Empty(
            typeof(Expression)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Expression)) && !kinds.Contains(t))
                .Select(t => t.Name)
        );
    }

    [Fact]
    public void Every_case_gives_the_same_figures_plans_and_traces()
    {
        var (text, compiled) = Both(Files("law"), []);
        var (fromText, fromCache) = (new Calculator(text), new Calculator(compiled));
        var traced = 0;
        for (var i = 0; i < text.Cases.Count; i++)
        {
            var (a, b) = (Answer(fromText, text.Cases[i]), Answer(fromCache, compiled.Cases[i]));
            if (a is null || b is null)
            {
                Assert.Equal(a, b);
                continue;
            }

            Assert.Equal(
                a.Results.Select(r => (r.Output.Id, r.Row, r.Month, r.State, r.Value, r.AtLeast)),
                b.Results.Select(r => (r.Output.Id, r.Row, r.Month, r.State, r.Value, r.AtLeast))
            );
            // One in eight is looked at to the last node and word.
            if (i % 8 != 0 || a.Results.Count == 0)
            {
                continue;
            }

            var month = a.Results[^1].Month;
            Assert.Null(
                SameGraph.Difference(a.Solved(month).Plan.Nodes, b.Solved(month).Plan.Nodes)
            );
            foreach (var (x, y) in a.Last.Zip(b.Last).Where(p => p.First.Output is RuleSymbol))
            {
                Assert.Equal(TraceJson.Render(a.Trace(x)), TraceJson.Render(b.Trace(y)));
                traced++;
            }
        }

        Assert.True(traced > 50, $"only {traced} traces compared");
    }

    /// <summary><see langword="null"/> when some month has no law for what the case asks in another.</summary>
    private static Answer? Answer(Calculator calculator, CaseSymbol @case)
    {
        try
        {
            return calculator.Calculate(
                new Question(
                    new Situation(@case.Instances, @case.Facts),
                    @case.FirstMonth,
                    @case.LastMonth,
                    [.. @case.Expectations.Select(e => e.Output).Distinct()],
                    CaseRunner.Choices(calculator.Law, @case)
                )
            );
        }
        catch (NoLawForDateException)
        {
            return null;
        }
    }

    private static (Snapshot Text, Snapshot Compiled) Both(
        IReadOnlyList<SourceText> files,
        IReadOnlyList<string> proposals
    )
    {
        var loaded = LawLoader.Load(files, proposals);
        Assert.Empty(loaded.Diagnostics.Select(LawText.Show));
        using var place = new TemporaryFolder();
        var cache = LawCache.In(place.Path);
        cache.Load(files, proposals);
        return (loaded.Snapshot!, cache.TryLoad(files, proposals)!);
    }

    private static List<SourceText> Files(string folders)
    {
        var names = folders.Split('+');
        return
        [
            .. LawLoader.Read(RepositoryRoot.Combine(names[0].Split('/'))),
            .. names
                .Skip(1)
                .SelectMany(n => LawLoader.ReadBeside(RepositoryRoot.Combine(n.Split('/')))),
        ];
    }
}
