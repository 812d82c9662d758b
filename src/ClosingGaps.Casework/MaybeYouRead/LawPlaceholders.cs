using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.MaybeYouRead;

/// <summary>
/// Amounts and dates of the law in a text: <c>{now:uma_diaria}</c>, <c>{before:vacaciones}</c>, <c>{since:vacaciones}</c>,
/// <c>{since:régimen_por_publicación=hogar_obligatorio}</c>, <c>{number:día_de_pago}</c>. Of a table the first cell is told.
/// </summary>
internal static partial class LawPlaceholders
{
    /// <exception cref="FormatException">A name is not of the law, or has no such entry.</exception>
    public static string Fill(Snapshot law, string text, DateOnly day, string language) =>
        Pattern()
            .Replace(
                text,
                m =>
                    Value(law, m, day, language)
                    ?? throw new FormatException($"{m.Value} {day:yyyy-MM-dd}")
            );

    /// <summary>Whether the law of the day answers all of them.</summary>
    public static bool AreIn(Snapshot law, string text, DateOnly day) =>
        Pattern().Matches(text).All(m => Value(law, m, day, "es") is not null);

    private static string? Value(Snapshot law, Match match, DateOnly day, string language) =>
        Value(
            law,
            match.Groups["what"].Value,
            match.Groups["name"].Value,
            match.Groups["member"].Value,
            day,
            language
        );

    private static string? Value(
        Snapshot law,
        string what,
        string name,
        string member,
        DateOnly day,
        string language
    )
    {
        var (type, entries) = Entries(law.Find(name));
        if (type is null)
        {
            return null;
        }

        if (member.Length > 0)
        {
            var code = type.Category?.Members.FirstOrDefault(m => m.Name == member)?.Code;
            return
                entries.Where(e => e.Amount == code).Select(e => (DateOnly?)e.From).FirstOrDefault()
                    is { } first
                ? Figures.Date(first, language)
                : null;
        }

        var at = entries.FindLastIndex(e => e.From <= day);
        if (what == "number")
        {
            // Its last amount: what is named may be past, as a pilot's day of payment.
            return entries
                .FindLast(e => e.Amount is not null)
                .Amount?.ToDouble()
                .ToString("0.##", CultureInfo.InvariantCulture);
        }

        at -= what == "before" ? 1 : 0;
        if (at < 0)
        {
            return null;
        }

        return what == "since" ? Figures.Date(entries[at].From, language)
            : entries[at].Amount is { } amount ? Figures.Text(type, amount.ToDouble(), language)
            : null;
    }

    // The country's own law, without projections, by date.
    private static (LawType? Type, List<(DateOnly From, Rational? Amount)> Entries) Entries(
        Symbol? symbol
    ) =>
        symbol switch
        {
            ValueSymbol value => (
                value.Type,
                [
                    .. value
                        .Entries.Where(e =>
                            e.Package.Scope is null && e.Provenance.Projection is null
                        )
                        .OrderBy(e => e.From)
                        .Select(e => (e.From, e.Amount)),
                ]
            ),
            TableSymbol table => (
                table.Columns[0].Type,
                [
                    .. table
                        .Versions.Where(v =>
                            v.Package.Scope is null && v.Provenance.Projection is null
                        )
                        .OrderBy(v => v.From)
                        .Select(v => (v.From, v.Cells[0][0])),
                ]
            ),
            _ => (null, []),
        };

    [GeneratedRegex(
        @"\{(?<what>now|before|since|number):(?<name>[^}=]+)(=(?<member>[^}]+))?\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
