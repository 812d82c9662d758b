using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Ledger;

/// <summary>One clause as the ledger runs it: amounts in place of those of the law.</summary>
/// <param name="Changes">Ids of values, with what each reads instead.</param>
internal sealed record RunnableClause(
    PackageSymbol Package,
    IReadOnlyList<(string Id, Rational Amount)> Changes
)
{
    /// <summary>The amounts as choices of a run under a law, from the month of a date on.</summary>
    public IEnumerable<ValueOverride> Overrides(Snapshot law, DateOnly date) =>
        Changes.Select(c => new ValueOverride(
            (ValueSymbol)law.Find(c.Id)!,
            new DateOnly(date.Year, date.Month, 1),
            c.Amount
        ));
}

/// <summary>Reads clauses from packages laid over the law, each of which changes dated values only: then a coalition is another block of constants.</summary>
internal static class ClauseBook
{
    /// <param name="all">The law with every clause laid over it.</param>
    /// <param name="names">Their packages.</param>
    /// <exception cref="ArgumentException">There is no such package, it is no clause, or two change one value; the message is for people.</exception>
    public static IReadOnlyList<RunnableClause> Read(
        Snapshot all,
        IReadOnlyList<string> names,
        DateOnly date
    )
    {
        var clauses = names.Select(n => Read(all, n, date)).ToList();
        var twice = clauses
            .SelectMany(c => c.Changes.Select(x => (x.Id, c.Package.Name)))
            .GroupBy(x => x.Id, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? clauses
            : throw Wrong(
                $"las cláusulas «{twice.First().Name}» y «{twice.Last().Name}» cambian el mismo valor, «{twice.Key}»: cada valor, en una sola",
                $"the clauses \"{twice.First().Name}\" and \"{twice.Last().Name}\" change one value, \"{twice.Key}\": each value in one only"
            );
    }

    private static RunnableClause Read(Snapshot all, string name, DateOnly date)
    {
        var package =
            all.Packages.FirstOrDefault(p => p.Name == name && p.IsProposal)
            ?? throw Wrong($"no hay una propuesta «{name}»", $"there is no proposal \"{name}\"");
        var rule = all.All<RuleSymbol>()
            .FirstOrDefault(r => r.Package != package && r.Layers.Any(l => l.Package == package));
        if (rule is not null)
        {
            throw Wrong(
                $"«{name}» cambia la fórmula de «{rule.Name}»; una cláusula del libro cambia solo valores: escriba como valor lo que cambia",
                $"\"{name}\" changes the formula of \"{rule.Name}\"; a clause of the ledger changes values only: write what changes as a value"
            );
        }

        var changes = all.All<ValueSymbol>()
            .Where(v => v.Package != package)
            .Select(v =>
                (
                    v.Id,
                    v.Entries.LastOrDefault(e =>
                        e.Package == package && e.From <= date && (e.To is null || date <= e.To)
                    )?.Amount
                )
            )
            .Where(v => v.Amount is not null)
            .Select(v => (v.Id, v.Amount!.Value))
            .ToList();
        return new RunnableClause(package, changes);
    }

    /// <summary>A clause as a report tells it.</summary>
    public static LedgerClause Tell(
        Snapshot law,
        RunnableClause clause,
        DateOnly date,
        bool reachesLaw,
        bool reachesDesign
    )
    {
        var value = clause.Changes.Count > 0 ? (ValueSymbol)law.Find(clause.Changes[0].Id)! : null;
        return new LedgerClause(
            clause.Package.Name,
            clause.Package.Label,
            value?.Id ?? "",
            value?.Citation?.ToString() ?? "",
            Text(value, value?.At(date, null, new HashSet<string>())?.Amount),
            Text(value, clause.Changes.Count > 0 ? clause.Changes[0].Amount : null),
            clause.Package.Legislator.Level switch
            {
                LegislatorLevel.State => new("el congreso del estado", "the state's congress"),
                LegislatorLevel.Municipality => new("el municipio", "the municipality"),
                _ => new("el Congreso de la Unión", "the federal Congress"),
            },
            reachesLaw,
            reachesDesign
        );
    }

    private static Bilingual Text(ValueSymbol? value, Rational? amount) =>
        value is null || amount is null
            ? new("sin cambio en esta fecha", "no change at this date")
            : new(
                Figures.Text(value.Type, amount.Value.ToDouble(), "es"),
                Figures.Text(value.Type, amount.Value.ToDouble(), "en")
            );

    private static LedgerException Wrong(string es, string en) => new(new Bilingual(es, en));
}

/// <summary>A ledger that cannot be made, in words for whoever asked.</summary>
public sealed class LedgerException(Bilingual text) : Exception(text.En)
{
    /// <summary>What is wrong and how to mend it.</summary>
    public Bilingual Text { get; } = text;
}
