using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Charts;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What is not encoded or not known, said plainly: from a list kept by hand, and from the law itself.</summary>
internal sealed class NotEncodedPageModel(NotEncoded content) : LawPage
{
    public IReadOnlyList<MissingPart> Missing => content.Missing;

    /// <summary>Values in force whose amount is not known.</summary>
    public IReadOnlyList<(ValueSymbol Value, ValueEntry Entry)> Unknown { get; private set; } = [];

    /// <summary>Values in force that rest on memory or on a choice of ours.</summary>
    public IReadOnlyList<(ValueSymbol Value, ValueEntry Entry)> Weak { get; private set; } = [];

    /// <summary>Entries of all values and tables by how well they are known.</summary>
    public IReadOnlyList<(Evidence Evidence, int Entries)> ByEvidence { get; private set; } = [];

    /// <summary>States of which nothing is encoded.</summary>
    public IReadOnlyList<string> OtherStates { get; private set; } = [];

    public IReadOnlyList<PackageSymbol> OfStates { get; private set; } = [];

    public void OnGet()
    {
        var inForce = Snapshot
            .All<ValueSymbol>()
            .SelectMany(v =>
                v.Scopes.Prepend(null)
                    .Select(scope => Place.At(v, At, scope))
                    .OfType<ValueEntry>()
                    .Distinct()
                    .Select(e => (Value: v, Entry: e))
            )
            .ToList();
        Unknown = [.. inForce.Where(e => e.Entry.Amount is null)];
        Weak =
        [
            .. inForce.Where(e =>
                e.Entry.Amount is not null
                && e.Entry.Provenance.Evidence is Evidence.Assumed or Evidence.Recalled
            ),
        ];
        ByEvidence =
        [
            .. Snapshot
                .All<ValueSymbol>()
                .SelectMany(v => v.Entries.Select(e => e.Provenance))
                .Concat(
                    Snapshot
                        .All<TableSymbol>()
                        .SelectMany(t => t.Versions.Select(v => v.Provenance))
                )
                .GroupBy(p => p.Evidence)
                .OrderBy(g => g.Key)
                .Select(g => (g.Key, g.Count())),
        ];
        OfStates = [.. Snapshot.Packages.Where(p => p.Scope is not null && !p.IsProposal)];
        OtherStates =
        [
            .. StateTile
                .All.Where(s =>
                    !OfStates.Any(p => p.Scope!.StartsWith(s.Code, StringComparison.Ordinal))
                )
                .Select(s => Say(s.Name)),
        ];
    }
}
