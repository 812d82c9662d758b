using System.Runtime.CompilerServices;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>A run of days of one month, both ends counted.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly To)
{
    /// <summary>Number of days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>
/// How a rule <c>por día</c> cuts a month (<em>tramos</em>): at every day inside the month on which a formula or exception of the rule, or a
/// value or table that these use by name, begins or ceases. A territory's own entries cut too; a value behind another rule does not.
/// </summary>
public static class MonthParts
{
    private static readonly ConditionalWeakTable<RuleSymbol, Section[]> Known = [];

    /// <summary>The parts of the month of <paramref name="month"/> in order; one, the whole month, when nothing changes inside it.</summary>
    public static IReadOnlyList<DayRange> Of(RuleSymbol rule, DateOnly month, RunChoices choices)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        SortedSet<DateOnly>? cuts = null;
        foreach (var section in Known.GetValue(rule, static r => [.. Sections(r)]))
        {
            if (section.From > last || section.To < first)
            {
                continue;
            }

            foreach (var cut in section.Cuts)
            {
                if (cut.Projection is null || choices.Projections.Contains(cut.Projection))
                {
                    Cut(cut.Day);
                }
            }

            foreach (var change in choices.Overrides)
            {
                if (section.Values.Contains(change.Value))
                {
                    Cut(change.From);
                }
            }
        }

        if (cuts is null)
        {
            return [new DayRange(first, last)];
        }

        var parts = new List<DayRange>(cuts.Count + 1);
        var from = first;
        foreach (var cut in cuts)
        {
            parts.Add(new DayRange(from, cut.AddDays(-1)));
            from = cut;
        }

        parts.Add(new DayRange(from, last));
        return parts;

        void Cut(DateOnly day)
        {
            if (day > first && day <= last)
            {
                (cuts ??= []).Add(day);
            }
        }
    }

    private static IEnumerable<Section> Sections(RuleSymbol rule)
    {
        foreach (var layer in rule.Layers)
        {
            foreach (var version in layer.Versions)
            {
                yield return Section.Of(version.From, version.To, version.Formula);
            }

            foreach (var exception in layer.Exceptions)
            {
                yield return Section.Of(
                    exception.From,
                    exception.To,
                    exception.Condition,
                    exception.Result
                );
            }
        }
    }

    /// <summary>A formula or exception: when it is in force, and the days on which something in it changes.</summary>
    private sealed record Section(
        DateOnly From,
        DateOnly To,
        List<(DateOnly Day, string? Projection)> Cuts,
        HashSet<ValueSymbol> Values
    )
    {
        public static Section Of(
            DateOnly from,
            DateOnly? to,
            params ReadOnlySpan<Expression> expressions
        )
        {
            var section = new Section(from, to ?? DateOnly.MaxValue, [], []);
            section.Add(from, to, null);
            foreach (var expression in expressions)
            {
                section.Add(expression);
            }

            return section;
        }

        private void Add(DateOnly from, DateOnly? to, string? projection)
        {
            Cuts.Add((from, projection));
            if (to is { } last && last < DateOnly.MaxValue)
            {
                Cuts.Add((last.AddDays(1), projection));
            }
        }

        private void Add(Expression expression)
        {
            switch (expression)
            {
                case ValueExpression value:
                    Values.Add(value.Value);
                    foreach (var entry in value.Value.Entries)
                    {
                        if (entry.Package.Scope is null || value.Territory is not null)
                        {
                            Add(entry.From, entry.To, entry.Provenance.Projection);
                        }
                    }

                    break;
                case TableExpression table:
                    foreach (var version in table.Table.Versions)
                    {
                        if (version.Package.Scope is null || table.Territory is not null)
                        {
                            Add(version.From, version.To, version.Provenance.Projection);
                        }
                    }

                    break;
            }

            foreach (var child in ExpressionTree.Children(expression))
            {
                Add(child);
            }
        }
    }
}
