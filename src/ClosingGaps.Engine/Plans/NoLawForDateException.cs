using System.Globalization;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// A run needs a value, table or rule at a date for which the law that we hold says nothing. Nothing is extrapolated: the law must gain an
/// entry, or the run must name a projection or another month.
/// </summary>
public sealed class NoLawForDateException : Exception
{
    public NoLawForDateException() => Text = new Bilingual("", "");

    public NoLawForDateException(string message)
        : base(message) => Text = new Bilingual(message, "");

    public NoLawForDateException(string message, Exception inner)
        : base(message, inner) => Text = new Bilingual(message, "");

    internal NoLawForDateException(
        Symbol symbol,
        DateOnly date,
        IReadOnlyList<DateOnly> starts,
        IReadOnlyList<string> projections
    )
        : base(Explain(symbol, date, starts, projections).Es)
    {
        Symbol = symbol;
        Date = date;
        Text = Explain(symbol, date, starts, projections);
    }

    /// <summary>The value, table or rule.</summary>
    public Symbol? Symbol { get; }

    /// <summary>The day at which it was needed.</summary>
    public DateOnly Date { get; }

    /// <summary>What is missing, where, what there is, and how to mend it, in both languages. <see cref="Exception.Message"/> is the Spanish.</summary>
    public Bilingual Text { get; }

    private static Bilingual Explain(
        Symbol symbol,
        DateOnly date,
        IReadOnlyList<DateOnly> starts,
        IReadOnlyList<string> projections
    )
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var dates = string.Join(
            ", ",
            starts.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        var names = string.Join(", ", projections);
        var es = $"«{symbol.Id}» no tiene disposición al {day} ({symbol.Span}). ";
        var en = $"“{symbol.Id}” has no law at {day} ({symbol.Span}). ";
        es += dates.Length > 0 ? $"Las hay desde: {dates}. " : "No hay ninguna. ";
        en += dates.Length > 0 ? $"There is some from: {dates}. " : "There is none. ";
        es +=
            names.Length > 0
                ? $"Elija otra fecha o nombre una proyección ({names})."
                : "Elija otra fecha o agregue una entrada «desde» con su fuente.";
        en +=
            names.Length > 0
                ? $"Choose another date or name a projection ({names})."
                : "Choose another date or add a “desde” entry with its source.";
        return new Bilingual(es, en);
    }
}
