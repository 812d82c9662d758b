using System.Text;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// Something about the law of a month that shaped a plan. A plan serves every month and every choice of a run for which all its questions
/// have the answers they had when it was built.
/// </summary>
internal abstract record StructureQuestion
{
    public abstract string Answer(LawAt law);

    /// <summary>Whether the answer is the same in all months and runs.</summary>
    public virtual bool IsSettled => false;

    protected static char Mark(bool isThere, bool isKnown) =>
        isThere
            ? isKnown
                ? 'k'
                : 'u'
            : '-';
}

/// <summary>Which formulas and exceptions of a rule are in force.</summary>
internal sealed record RuleShape(RuleSymbol Rule, GoverningDay Day) : StructureQuestion
{
    public override string Answer(LawAt law)
    {
        var date = law.Day(Day);
        var answer = new StringBuilder();
        foreach (var layer in Rule.Layers)
        {
            var current = layer.At(date);
            for (var i = 0; i < layer.Versions.Count; i++)
            {
                if (ReferenceEquals(layer.Versions[i], current))
                {
                    answer.Append(i);
                }
            }

            for (var i = 0; i < layer.Exceptions.Count; i++)
            {
                if (layer.Exceptions[i].IsInForce(date))
                {
                    answer.Append('e').Append(i);
                }
            }

            answer.Append(';');
        }

        return answer.ToString();
    }

    /// <summary>Nothing that the rule says has a date.</summary>
    public override bool IsSettled =>
        Rule.Layers.All(layer =>
            layer.Versions.All(v => v.From == DateOnly.MinValue && v.To is null)
            && layer.Exceptions.All(e => e.From == DateOnly.MinValue && e.To is null)
        );
}

/// <summary>Into how many parts a rule <c>por día</c> cuts the month.</summary>
internal sealed record PartCount(RuleSymbol Rule) : StructureQuestion
{
    public override string Answer(LawAt law) => $"{law.Parts(Rule).Count}";
}

/// <summary>In which scopes a value has an entry, and whether we know its amount.</summary>
internal sealed record ValueShape(ValueSymbol Value, bool IsTerritorial, GoverningDay Day)
    : StructureQuestion
{
    public override string Answer(LawAt law)
    {
        var national = Mark(
            law.TryAmount(Value, null, Day, out var amount, out _),
            amount is not null
        );
        if (!IsTerritorial)
        {
            return national switch
            {
                'k' => "k",
                'u' => "u",
                _ => "-",
            };
        }

        var answer = new StringBuilder().Append(national);
        foreach (var scope in Value.Scopes)
        {
            answer.Append(
                Mark(law.TryAmount(Value, scope, Day, out amount, out _), amount is not null)
            );
        }

        return answer.ToString();
    }
}

/// <summary>In which scopes a table has a version, how many intervals its axes have, which ends are open and which cells unknown.</summary>
internal sealed record TableShape(TableSymbol Table, bool IsTerritorial, GoverningDay Day)
    : StructureQuestion
{
    public override string Answer(LawAt law)
    {
        if (!IsTerritorial)
        {
            return law.Version(Table, null, Day) is { } version
                ? TableNumbers.Of(version).Shape
                : "";
        }

        var answer = new StringBuilder();
        Describe(law.Version(Table, null, Day), answer);
        foreach (var scope in Table.Scopes())
        {
            Describe(law.Version(Table, scope, Day), answer);
        }

        return answer.ToString();
    }

    private static void Describe(TableVersion? version, StringBuilder answer)
    {
        answer.Append(version is null ? "" : TableNumbers.Of(version).Shape).Append(';');
    }
}

/// <summary>Whether the month is that of a date or later.</summary>
internal sealed record IsSince(DateOnly Date) : StructureQuestion
{
    public override string Answer(LawAt law) => law.Month.To >= Date ? "y" : "n";
}

internal readonly record struct Guard(StructureQuestion Question, string Answer);
