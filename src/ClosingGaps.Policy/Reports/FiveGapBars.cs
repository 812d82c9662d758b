using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>
/// The five gaps of a group of women in a place, as shares that make up the whole: for each branch of insurance the link at which their
/// protection breaks. Work that the law forbids at their age is apart, before the whole is taken.
/// </summary>
internal sealed class FiveGapBars(
    ReportWords w,
    FiveGapsReport report,
    string group,
    Func<Cell, bool> where
)
{
    private readonly Dictionary<(Branch Branch, GapState? State), StateLine> lines = report
        .States.Where(l => l.Group == group && l.Sex == Sex.Women && where(l.Cell))
        .ToDictionary(l => (l.Branch, l.State));

    // From what is there to what the law denies.
    private static readonly (PartKind Kind, GapState[] States)[] Parts =
    [
        (PartKind.Held, [GapState.Covered]),
        (PartKind.Adequacy, [GapState.Inadequate]),
        (PartKind.Compliance, [GapState.Compliance]),
        (PartKind.EqualTreatment, [GapState.UnequalTreatment]),
        (PartKind.Design, [GapState.Design]),
        (PartKind.Exclusion, [GapState.LeftOutByLaw, GapState.Voluntary, GapState.Suspended]),
        (PartKind.Unknown, [GapState.Unknown]),
    ];

    /// <summary>Whether there are interviews enough to say anything.</summary>
    public bool IsTold =>
        lines.Count > 0
        && Shown(Branch.OldAge, null) is > 0
        && Rows.Any(r => r.Parts.Any(p => p.Kind != PartKind.Suppressed));

    /// <summary>A bar for each branch.</summary>
    public IReadOnlyList<StackedRow> Rows =>
        [
            .. Enum.GetValues<Branch>()
                .Select(b => new StackedRow(w.Say(FiveGapsNames.Of(b)), Whole(b))),
        ];

    /// <summary>The largest gap of a branch, from 0 to 1; <see langword="null"/> where none may be shown.</summary>
    public (PartKind Kind, double Share)? Largest(Branch branch)
    {
        var gaps = Whole(branch)
            .Where(p =>
                p.Kind
                    is PartKind.Adequacy
                        or PartKind.Compliance
                        or PartKind.EqualTreatment
                        or PartKind.Design
                        or PartKind.Exclusion
            )
            .ToList();
        return gaps.Count == 0
            ? null
            : gaps.Select(p => (p.Kind, p.Share!.Value)).MaxBy(p => p.Value);
    }

    /// <summary>A gap in a few words, as the key has it.</summary>
    public string Label(PartKind kind) =>
        kind switch
        {
            PartKind.Held => w.Say("Cubierta por su trabajo", "Covered through her work"),
            PartKind.Adequacy => w.Say(
                "Insuficiencia: cubierta, y no basta",
                "Inadequacy: covered, and not enough"
            ),
            PartKind.Compliance => w.Say(
                "Incumplimiento: nadie la registró",
                "Non-compliance: nobody registered her"
            ),
            PartKind.EqualTreatment => w.Say(
                "Trato desigual: la regla general sí alcanza",
                "Unequal: the general rules would reach"
            ),
            PartKind.Design => w.Say("Diseño: ninguna regla alcanza", "Design: no rules reach"),
            PartKind.Exclusion => w.Say(
                "Exclusión: la ley no obliga a asegurarla",
                "Exclusion: the law has no duty to insure"
            ),
            PartKind.Suppressed => w.Say(
                "Se omiten: pocas entrevistas",
                "Left out: few interviews"
            ),
            _ => w.Say("No se sabe", "Not known"),
        };

    /// <summary>Persons in each state, a column a branch, with the reason where one is left out.</summary>
    public IEnumerable<IReadOnlyList<string>> Table()
    {
        foreach (
            var state in Enum.GetValues<GapState>()
                .Where(s => s != GapState.Forbidden)
                .Cast<GapState?>()
                .Append(null)
        )
        {
            var cells = Enum.GetValues<Branch>().Select(b => lines[(b, state)]).ToList();
            if (state is not null && cells.TrueForAll(c => c.Showing == Showing.Zero))
                continue;
            yield return [Name(state), .. cells.Select(c => w.Figure(c.Estimate, c.Showing))];
        }
    }

    private string Name(GapState? state) =>
        state is not { } s ? w.Say("todas", "all")
        : FiveGapsNames.Gap(s) is { } gap ? $"{w.Say(gap)}: {w.Say(FiveGapsNames.Of(s))}"
        : w.Say(FiveGapsNames.Of(s));

    private List<BarPart> Whole(Branch branch)
    {
        // Forbidden work is apart; where its own figure is left out it stays in the part that is left out.
        var whole = Shown(branch, null)!.Value - (Shown(branch, GapState.Forbidden) ?? 0);
        var parts = new List<BarPart>();
        foreach (var (kind, states) in Parts)
        {
            // Of several states, those that may be shown; the others stay in the part that is left out.
            var found = states.Sum(s => Shown(branch, s) ?? 0);
            if (found > 0)
                parts.Add(new BarPart(kind, Label(kind), found / whole));
        }

        var left = 1 - parts.Sum(p => p.Share!.Value);
        // What is left out is one part of several: which is which, the figures shown do not tell.
        if (left > 1e-6)
            parts.Add(new BarPart(PartKind.Suppressed, Label(PartKind.Suppressed), left));
        else if (parts.Count > 0)
            parts[^1] = parts[^1] with { Share = parts[^1].Share + left };
        return parts;
    }

    private double? Shown(Branch branch, GapState? state) =>
        lines[(branch, state)] is { Showing: Showing.Shown or Showing.Zero } line
            ? line.Estimate.Value
            : null;
}
