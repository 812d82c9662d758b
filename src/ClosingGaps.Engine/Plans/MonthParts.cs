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
    /// <summary>The parts of the month of <paramref name="month"/> in order; one, the whole month, when nothing changes inside it.</summary>
    public static IReadOnlyList<DayRange> Of(RuleSymbol rule, DateOnly month, RunChoices choices)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var cuts = new SortedSet<DateOnly>();
        foreach (var layer in rule.Layers)
        {
            foreach (var version in layer.Versions)
            {
                if (Overlaps(version.From, version.To))
                {
                    Cut(version.From, version.To);
                    CutInside(version.Formula);
                }
            }

            foreach (var exception in layer.Exceptions)
            {
                if (Overlaps(exception.From, exception.To))
                {
                    Cut(exception.From, exception.To);
                    CutInside(exception.Condition);
                    CutInside(exception.Result);
                }
            }
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

        bool Overlaps(DateOnly begins, DateOnly? ends) =>
            begins <= last && (ends is null || ends >= first);

        void Cut(DateOnly begins, DateOnly? ends)
        {
            if (begins > first && begins <= last)
            {
                cuts.Add(begins);
            }

            if (ends is { } end && end >= first && end < last)
            {
                cuts.Add(end.AddDays(1));
            }
        }

        void CutInside(Expression expression)
        {
            switch (expression)
            {
                case ValueExpression value:
                    foreach (var entry in value.Value.Entries)
                    {
                        if (
                            Counts(entry.Provenance)
                            && (entry.Package.Scope is null || value.Territory is not null)
                        )
                        {
                            Cut(entry.From, entry.To);
                        }
                    }

                    foreach (var change in choices.Overrides)
                    {
                        if (change.Value == value.Value)
                        {
                            Cut(change.From, null);
                        }
                    }

                    break;
                case TableExpression table:
                    foreach (var version in table.Table.Versions)
                    {
                        if (
                            Counts(version.Provenance)
                            && (version.Package.Scope is null || table.Territory is not null)
                        )
                        {
                            Cut(version.From, version.To);
                        }
                    }

                    break;
            }

            foreach (var child in ExpressionTree.Children(expression))
            {
                CutInside(child);
            }
        }

        bool Counts(Provenance provenance) =>
            provenance.Projection is null || choices.Projections.Contains(provenance.Projection);
    }
}
