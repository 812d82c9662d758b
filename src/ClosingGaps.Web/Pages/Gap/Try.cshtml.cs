using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Web.Pages.Law;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>One value of the law, changed: before, after, and the difference with its own error.</summary>
[Effort(Effort.Heavy)]
internal sealed partial class TryModel(GapOfToday gap, ValueTrials trials) : LawPage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    [BindProperty(SupportsGet = true, Name = "valor")]
    public string? Chosen { get; set; }

    [BindProperty(SupportsGet = true, Name = "monto")]
    public string? Amount { get; set; }

    [BindProperty(SupportsGet = true, Name = "desde")]
    public string? Since { get; set; }

    public GapReport Report { get; private set; } = null!;

    public ReportWords Words { get; private set; } = null!;

    /// <summary>Values that can change something, with what they are today.</summary>
    public IReadOnlyList<ValueSymbol> Values { get; private set; } = [];

    public ValueSymbol? Value { get; private set; }

    public GapTrial? Trial { get; private set; }

    public string? Trouble { get; private set; }

    /// <summary>Whether it is still being computed.</summary>
    public bool IsPending { get; private set; }

    /// <summary>First day of the law's year: what is offered.</summary>
    public static DateOnly FromByDefault => new(GapOfToday.LawDate.Year, 1, 1);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var basis = await gap.Basis(stop);
        Report = basis.Report;
        Words = new ReportWords(Language);
        Values = basis.Study.ValuesBehind(GapOfToday.LawDate);
        if (string.IsNullOrWhiteSpace(Chosen))
        {
            return;
        }

        Value = Values.FirstOrDefault(v => v.Name == Chosen || v.Id == Chosen);
        if (Value is null)
        {
            Trouble = Say(
                "Elija uno de los valores de la lista: son los que mueven estas cifras.",
                "Choose one of the values of the list: they are those that move these figures."
            );
            return;
        }

        if (Day(Since ?? Iso(FromByDefault)) is not { } from || from > GapOfToday.LawDate)
        {
            Trouble = Say(
                $"Escriba un día hasta el {Words.Date(GapOfToday.LawDate)}, como 2026-01-01: las cifras son de la ley de ese día.",
                $"Write a day up to {Words.Date(GapOfToday.LawDate)}, such as 2026-01-01: the figures are of the law of that day."
            );
            return;
        }

        // Sent here from the page of the value: it is chosen, and nothing else is asked yet.
        if (string.IsNullOrWhiteSpace(Amount))
        {
            Amount = NowWorth(Value).Split('/')[0];
            return;
        }

        if (Written(Amount, Value) is not { } amount)
        {
            Trouble = Say(
                $"Escriba el nuevo valor con un número, como {NowWorth(Value)}.",
                $"Write the new value as a number, such as {NowWorth(Value)}."
            );
            return;
        }

        var outcome = await trials.Try(Value.Id, amount, from, Patience, stop);
        IsPending = outcome is null;
        Trial = outcome?.Found;
        Trouble = outcome?.Trouble is { } trouble ? Say(trouble) : null;
    }

    /// <summary>What it is worth on the day of the figures.</summary>
    public string NowWorth(ValueSymbol value) =>
        Place.At(value, GapOfToday.LawDate, territory: null) is { } entry
            ? LawWords.Amount(entry.Amount, value.Type, Language)
            : "—";

    public IEnumerable<GapChange> Gap(string group) =>
        Trial!.Gap.Where(c =>
            c.Group == group && c.Measure is GapMeasure.LeftOut or GapMeasure.Mandatory
        );

    public IEnumerable<CostChange> Cost(string group) =>
        Trial!.Cost.Where(c => c.Group == group && !c.OnlyLeftOut);

    /// <summary>A difference with its sign.</summary>
    public string Difference(Estimate e, Func<double, string> text) =>
        Publication.StateOf(e) switch
        {
            // A few whose pay is unknown do not make the difference of all others unknown.
            FigureState.Zero
            or FigureState.Unknown when e is { Known: > 0, UnknownShare: < 0.05 } => Say(
                "sin cambio",
                "no change"
            ),
            FigureState.Known =>
                $"{(e.Value > 0 ? "+" : "")}{text(e.Value)} ± {text(e.StandardError)}",
            _ => Words.Figure(e, text),
        };

    public static string Millions(double pesos) => (pesos / 1e6).ToString("N1", Formats.Mexico);

    /// <summary>The sentence above the tables.</summary>
    public string Sentence()
    {
        var all = Trial!.Cost.FirstOrDefault(c =>
            c
                is {
                    Group: "es_trabajadora_hogar",
                    Sex: Sex.Women,
                    OnlyLeftOut: false,
                    Payer: Payer.All
                }
        );
        var leftOut = Trial.Gap.First(c =>
            c
                is {
                    Group: "es_trabajadora_hogar",
                    Sex: Sex.Women,
                    Place: null,
                    Measure: GapMeasure.LeftOut
                }
        );
        var people =
            leftOut.Difference.Cases == 0
                ? Say(
                    "La brecha de las trabajadoras del hogar no cambia: el valor no dice a quién se asegura.",
                    "The gap of domestic workers does not change: the value does not say who is insured."
                )
                : Say(
                    $"La brecha de las trabajadoras del hogar cambia en {Difference(leftOut.Difference, ReportWords.Count)} mujeres.",
                    $"The gap of domestic workers changes by {Difference(leftOut.Difference, ReportWords.Count)} women."
                );
        return all is null || !Publication.IsShown(all.Difference)
            ? people
            : Say(
                $"Asegurarlas a todas pasa de {Millions(all.Before.Value)} a {Millions(all.After.Value)} millones de pesos al mes: {Difference(all.Difference, Millions)}. {people}",
                $"Insuring them all goes from {Millions(all.Before.Value)} to {Millions(all.After.Value)} million pesos a month: {Difference(all.Difference, Millions)}. {people}"
            );
    }

    /// <summary>
    /// As the law language writes it, from what people type: 6, 6% and 6 % are one for a percentage; $350 and 350.00 for pesos; a member's
    /// name for a category. <see langword="null"/> for anything else, which never reaches a law file.
    /// </summary>
    internal static string? Written(string? text, ValueSymbol value)
    {
        var typed = text?.Trim().TrimStart('$').Replace(",", "", StringComparison.Ordinal) ?? "";
        if (value.Type.Category is { } category)
        {
            return category
                .Members.FirstOrDefault(m =>
                    PlainText.Of(m.Name) == PlainText.Of(typed)
                    || m.Label.Es == typed
                    || m.Label.En == typed
                )
                ?.Name;
        }

        if (Number().Match(typed) is not { Success: true } match)
        {
            return null;
        }

        var number = decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            .ToString(CultureInfo.InvariantCulture);
        var isPercent =
            value.Type is
            { Kind: TypeKind.Number, Unit: { IsPureNumber: true, Flavour: Flavour.Percent } };
        var isUma =
            value.Type is
            { Kind: TypeKind.Number, Unit: { IsPureNumber: true, Flavour: Flavour.Uma } };
        return (isPercent, isUma, match.Groups["percent"].Success) switch
        {
            (true, _, _) => number + " %",
            (_, _, true) => null,
            (_, true, _) => number + " UMA",
            _ => number,
        };
    }

    [GeneratedRegex(
        @"^(?<number>[0-9]{1,9}(?:\.[0-9]{1,6})?)\s*(?<percent>%)?\s*(?:UMA|pesos|días|dias|days|/día|/day)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Number();
}
