using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Ledger;

/// <summary>Each person's part of her own gap: her Shapley value of every player, exact, by all coalitions.</summary>
/// <param name="due">For each coalition of the clauses that reach the law: 1, 0 or NaN a person, whether insuring her is mandatory.</param>
/// <param name="reached">For each coalition of those that reach the design: what each pattern of work reaches.</param>
/// <param name="inLaw">For each clause its place among those that reach the law; below zero for none.</param>
/// <param name="inDesign">The same among those that reach the design.</param>
internal sealed class PersonParts(
    PersonFacts facts,
    double[][] due,
    List<Dictionary<WorkPattern, PatternOutcome>> reached,
    int[] inLaw,
    int[] inDesign
)
{
    /// <summary>Where it is not known whether somebody is in the gap.</summary>
    private const byte NotKnown = 2;

    private readonly int players = inLaw.Length + 1;
    private readonly Dictionary<Profile, Share?> known = [];
    private readonly string[] dueOf =
    [
        .. Enumerable
            .Range(0, facts.Count)
            .Select(p =>
                string.Concat(
                    due.Select(d =>
                        double.IsNaN(d[p]) ? '?'
                        : d[p] == 1 ? '1'
                        : '0'
                    )
                )
            ),
    ];

    /// <summary>For each person: in the gap or not, each player's part of it, what is left, and what each would close alone; NaN unknown.</summary>
    public (double[] Gap, double[][] Parts, double[] Remainder, double[][] Alone) Of(Branch branch)
    {
        var gap = new double[facts.Count];
        var rest = new double[facts.Count];
        double[][] parts = [.. Enumerable.Range(0, players).Select(_ => new double[facts.Count])];
        double[][] alone = [.. Enumerable.Range(0, players).Select(_ => new double[facts.Count])];
        for (var person = 0; person < facts.Count; person++)
        {
            var share = Of(person, branch);
            gap[person] = share?.Gap ?? double.NaN;
            rest[person] = share?.Remainder ?? double.NaN;
            for (var k = 0; k < players; k++)
            {
                parts[k][person] = share?.Parts[k] ?? double.NaN;
                alone[k][person] = share?.Alone[k] ?? double.NaN;
            }
        }

        return (gap, parts, rest, alone);
    }

    // Where her days or age are not told they may not matter: then every case says the same.
    private Share? Of(int person, Branch branch)
    {
        var mother = branch == Branch.SicknessAndMaternity ? facts.Motherhood(person) : 0;
        bool[] mothers = double.IsNaN(mother) ? [false, true] : [mother == 1];
        Share? only = null;
        foreach (var pattern in facts.Patterns(person, WorkAssumptions.Default))
        {
            foreach (var isMother in mothers)
            {
                var share = Of(
                    new Profile(branch, pattern, isMother, facts.ByWork(person), dueOf[person])
                );
                if (share is null || (only is not null && !only.IsAs(share)))
                    return null;
                only = share;
            }
        }

        return only;
    }

    private Share? Of(Profile profile)
    {
        if (known.TryGetValue(profile, out var share))
            return share;
        var worth = new byte[1 << players];
        for (var coalition = 0; coalition < worth.Length; coalition++)
            worth[coalition] = InGap(profile, coalition);
        return known[profile] = worth.Contains(NotKnown) ? null : Share.Of(players, worth);
    }

    private byte InGap(Profile profile, int coalition)
    {
        var (law, rules) = (0, 0);
        for (var k = 0; k < inLaw.Length; k++)
        {
            if ((coalition & (1 << k)) == 0)
                continue;
            law |= inLaw[k] < 0 ? 0 : 1 << inLaw[k];
            rules |= inDesign[k] < 0 ? 0 : 1 << inDesign[k];
        }

        var passes = PersonStates.Reached(
            reached[rules][profile.Pattern],
            profile.Branch,
            profile.IsMother
        );
        if (passes == 0)
            return 1;
        var isComplied = (coalition & (1 << (players - 1))) != 0;
        var included = profile.Due[law];
        // A yes settles it: covered in fact, or due and everybody registered who is due.
        if (profile.ByWork == 1 || (isComplied && included == '1'))
            return double.IsNaN(passes) ? NotKnown : (byte)0;
        return
            double.IsNaN(profile.ByWork) || (isComplied && included == '?') || double.IsNaN(passes)
            ? NotKnown
            : (byte)1;
    }

    /// <summary>All that decides a person's place in every coalition: few thousand persons share each.</summary>
    private sealed record Profile(
        Branch Branch,
        WorkPattern Pattern,
        bool IsMother,
        double ByWork,
        string Due
    );

    private sealed record Share(double Gap, double[] Parts, double Remainder, double[] Alone)
    {
        public static Share Of(int players, byte[] worth)
        {
            var parts = Shapley.Of(players, worth);
            double denominator = Shapley.Denominator(players);
            return new Share(
                worth[0],
                Array.ConvertAll(parts, p => p / denominator),
                worth[^1],
                [.. Enumerable.Range(0, players).Select(k => (double)(worth[0] - worth[1 << k]))]
            );
        }

        public bool IsAs(Share other) =>
            Gap == other.Gap
            && Remainder == other.Remainder
            && Parts.AsSpan().SequenceEqual(other.Parts)
            && Alone.AsSpan().SequenceEqual(other.Alone);
    }
}
