using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Cases;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Bench.Mutation;

/// <summary>What noticed that a mutant is wrong.</summary>
internal enum Notice
{
    /// <summary>Nothing: it survives.</summary>
    None,

    /// <summary>The law does not load.</summary>
    Load,

    /// <summary>A worked case fails.</summary>
    Case,

    /// <summary>A calculation of a case breaks off with an exception: noticed, but a fault of the engine.</summary>
    Crash,

    /// <summary>A test of the suite fails.</summary>
    Suite,
}

/// <summary>What came of a mutant.</summary>
/// <param name="Cases">How many cases ask for something that the change can move.</param>
/// <param name="Witness">Code of the error or title of the case that noticed; empty for a survivor.</param>
internal sealed record Verdict(LawMutant Mutant, Notice Notice, int Cases, string Witness);

/// <summary>Tries mutants of a law: each is loaded whole, and the cases that depend on what it changes are run until one fails.</summary>
internal sealed class LawTrial
{
    private readonly IReadOnlyList<SourceText> files;
    private readonly IReadOnlyList<(string[] Proposals, Snapshot Law, SymbolGraph Graph)> loads;

    /// <param name="files">The law; it must load, and its cases hold.</param>
    public LawTrial(IReadOnlyList<SourceText> files)
    {
        this.files = files;
        var law = Load(files, []);
        // A proposal's own cases are seen only in a load that takes it up: CaseRunner.RunAll runs them so too.
        loads =
        [
            .. law
                .Cases.Select(c => c.Proposals.ToArray())
                .Prepend([])
                .Concat(law.Proposals.Select(p => new[] { p }))
                .DistinctBy(p => string.Join('\n', p))
                .Select(p => (p, p.Length == 0 ? law : Load(files, p)))
                .Select(l => (l.p, l.Item2, new SymbolGraph(l.Item2))),
        ];
    }

    /// <summary>All mutants of the law, in the order of its files.</summary>
    public IReadOnlyList<LawMutant> Mutants() =>
        [
            .. files
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Where(f => !IsProposal(f))
                .SelectMany(LawMutator.Mutants),
        ];

    /// <summary>Loads a mutant and runs its cases.</summary>
    public Verdict Try(LawMutant mutant)
    {
        var changed = mutant.Apply();
        IReadOnlyList<SourceText> mutated =
        [
            .. files.Select(f => f.Path == changed.Path ? changed : f),
        ];
        var cases = 0;
        foreach (var (proposals, law, graph) in loads)
        {
            var asked = Dependent(law, graph, proposals, mutant);
            if (asked.Count == 0 && proposals.Length > 0)
            {
                continue;
            }

            var load = LawLoader.Load(mutated, proposals);
            if (load.Snapshot is not { } wrong)
            {
                return new Verdict(mutant, Notice.Load, cases, load.Diagnostics[0].Kind.Code);
            }

            // The mutant leaves the cases alone: they stand in the same order.
            cases += asked.Count;
            var calculator = new Calculator(wrong);
            foreach (var index in asked)
            {
                var title = wrong.Cases[index].Title;
                try
                {
                    if (!CaseRunner.Run(calculator, wrong.Cases[index]).Passed)
                    {
                        return new Verdict(mutant, Notice.Case, cases, title);
                    }
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    return new Verdict(mutant, Notice.Crash, cases, $"{title}: {e}");
                }
            }
        }

        return new Verdict(mutant, Notice.None, cases, "");
    }

    /// <summary>Cases that expect something that the changed declaration can move.</summary>
    private static List<int> Dependent(
        Snapshot law,
        SymbolGraph graph,
        IReadOnlyList<string> proposals,
        LawMutant mutant
    )
    {
        var changed = law.Symbols.Values.Where(s => IsIn(s, mutant.Declaration)).ToList();
        var moved = changed.Concat(changed.SelectMany(graph.Moves)).ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, law.Cases.Count)
                .Where(i =>
                    law.Cases[i].Proposals.SequenceEqual(proposals)
                    && law.Cases[i].Expectations.Any(e => moved.Contains(e.Output))
                )
                // Its own cases first: they most likely notice.
                .OrderBy(i => law.Cases[i].Span.Source.Path != mutant.Source.Path),
        ];
    }

    /// <summary>Whether a part of the symbol is written in the declaration: its own or a modification.</summary>
    private static bool IsIn(Symbol symbol, TextSpan declaration)
    {
        IEnumerable<TextSpan> parts = symbol switch
        {
            RuleSymbol rule => rule.Layers.Select(l => l.Span),
            ValueSymbol value => value.Entries.Select(e => e.Span),
            TableSymbol table => table.Versions.Select(v => v.Span),
            _ => [],
        };
        return parts
            .Append(symbol.Span)
            .Any(p =>
                p.Source?.Path == declaration.Source.Path
                && p.Start >= declaration.Start
                && p.End <= declaration.End
            );
    }

    private static bool IsProposal(SourceText file) =>
        file.Path.StartsWith("propuestas/", StringComparison.Ordinal);

    private static Snapshot Load(
        IReadOnlyList<SourceText> files,
        IReadOnlyList<string> proposals
    ) =>
        LawLoader.Load(files, proposals).Snapshot
        ?? throw new InvalidOperationException("The law does not load: try cg law check.");
}
