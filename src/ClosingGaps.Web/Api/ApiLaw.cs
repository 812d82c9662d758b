using System.Collections.Concurrent;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Binding;
using ClosingGaps.Policy.Reforms;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Api;

/// <summary>The law in force, and the law with proposals that it holds laid over it: each combination is loaded once.</summary>
internal sealed class ApiLaw(LawLibrary law)
{
    private const int MostProposals = 3;
    private const int MostKept = 12;

    private readonly ConcurrentDictionary<string, Lazy<Calculator>> reformed = new(
        StringComparer.Ordinal
    );

    private readonly Lazy<IReadOnlyList<string>> packages = new(() =>
        [.. LawLoader.PackageNames(law.Files)]
    );

    /// <summary>Who uses whom in the law in force.</summary>
    public SymbolGraph Graph => graph.Value;

    private readonly Lazy<SymbolGraph> graph = new(() => new SymbolGraph(law.Snapshot));

    public Calculator With(IReadOnlyList<string> proposals)
    {
        var named = proposals.Distinct().ToList();
        if (named.Count == 0)
        {
            return law.Calculator;
        }

        // Only names of packages that the law holds: never a folder.
        if (named.Find(n => !packages.Value.Contains(n)) is { } unknown)
        {
            throw SituationProblem.Of(
                "/propuestas",
                "proposal",
                new(
                    $"La ley no tiene una propuesta `{unknown}`",
                    $"The law holds no proposal `{unknown}`"
                ),
                new(
                    "Quítela, o escriba el nombre de una que la ley tenga.",
                    "Remove it, or write the name of one that the law holds."
                )
            );
        }

        if (named.Count > MostProposals)
        {
            throw ApiProblems.TooMuch(
                new(
                    $"Se admiten {MostProposals} propuestas por consulta.",
                    $"{MostProposals} proposals are taken at a time."
                )
            );
        }

        if (reformed.Count > MostKept)
        {
            reformed.Clear();
        }

        return reformed
            .GetOrAdd(
                string.Join(' ', named),
                _ => new Lazy<Calculator>(() => new Calculator(Load(named)))
            )
            .Value;
    }

    private ClosingGaps.Law.Model.Snapshot Load(List<string> named) =>
        ReformedLaw.Load(law.Files, named, []).Snapshot
        ?? throw SituationProblem.Of(
            "/propuestas",
            "proposal",
            new("Esas propuestas no caben juntas", "Those proposals do not fit together"),
            new(
                "Pídalas en otro orden o por separado; solo se suman propuestas, no leyes vigentes.",
                "Ask for them in another order or apart; only proposals are laid over, not laws in force."
            )
        );
}
