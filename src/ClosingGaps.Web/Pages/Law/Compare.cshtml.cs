using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Comparison;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>Two dates, the same woman under two or more regimes, or what one package adds or changes.</summary>
internal sealed class CompareModel : LawPage
{
    private static readonly Rational MostPay = 100_000;

    [BindProperty(SupportsGet = true, Name = "de")]
    public string? First { get; set; }

    [BindProperty(SupportsGet = true, Name = "a")]
    public string? Last { get; set; }

    [BindProperty(SupportsGet = true, Name = "regimen")]
    public string[]? Regimes { get; set; }

    [BindProperty(SupportsGet = true, Name = "pago")]
    public string? Pay { get; set; }

    [BindProperty(SupportsGet = true, Name = "dias")]
    public string? Days { get; set; }

    [BindProperty(SupportsGet = true, Name = "paquete")]
    public string? Package { get; set; }

    public IReadOnlyList<LawChange>? Between { get; private set; }

    public RegimeComparison? Comparison { get; private set; }

    public PackageSymbol? Compared { get; private set; }

    public IReadOnlyList<LawChange> OfPackage { get; private set; } = [];

    /// <summary>What was not right in what was typed.</summary>
    public string? Trouble { get; private set; }

    /// <summary>
    /// Proposals that lie in the law folder, whose names are Spanish in any language, then each state's and municipality's package.
    /// </summary>
    public IEnumerable<(string Name, string Label, string? Language)> Packages =>
        Snapshot
            .Proposals.Select(p =>
                (p, p.Replace('_', ' ') + " (propuesta)", Language == "es" ? null : "es")
            )
            .Concat(
                Snapshot
                    .Packages.Where(p => p.Scope is not null)
                    .Select(p => (p.Name, Say(p.Label), (string?)null))
            );

    public void OnGet()
    {
        if (First is not null || Last is not null)
            Dates();
        else if (Regimes is { Length: > 0 })
            Compare(Regimes);
        else if (!string.IsNullOrWhiteSpace(Package))
            Contents(Package);
    }

    /// <summary>Of one cell: branches are exact and paid rounded, here to the centavo.</summary>
    public string Text(ComparisonCell? cell) =>
        cell is null
            ? "—"
            : Engine.Answers.Figures.Text(
                cell.Result.Type,
                cell.Result.Figure.State,
                cell.Result.Type is { Kind: TypeKind.Number, Unit.Peso: 1 }
                    ? Math.Round(cell.Result.Figure.Value, 2, MidpointRounding.AwayFromZero)
                    : cell.Result.Figure.Value,
                Language
            );

    private void Dates()
    {
        if (Day(First) is not { } first || Day(Last) is not { } last || first >= last)
        {
            Trouble = Say(
                "Escriba dos días, el primero antes que el segundo, como 2023-12-31 y 2024-12-31.",
                "Write two days, the first before the second, such as 2023-12-31 and 2024-12-31."
            );
            return;
        }

        Between =
        [
            .. Index
                .ChangesIn(Language)
                .Where(c => !c.Package.IsProposal && first < c.Date && c.Date <= last)
                .OrderBy(c => c.Citation?.Instrument.Name, StringComparer.Ordinal)
                .ThenBy(c => c.Citation?.Reference ?? "", NaturalOrder.Instance)
                .ThenBy(c => c.Date),
        ];
    }

    private void Compare(string[] names)
    {
        var regimes = names.Select(WorkRegime.Find).OfType<WorkRegime>().Distinct().ToList();
        if (regimes.Count < 2)
        {
            Trouble = Say("Elija al menos dos regímenes.", "Choose at least two regimes.");
            return;
        }

        var isPay = decimal.TryParse(
            Pay?.Replace("$", "", StringComparison.Ordinal)
                .Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowLeadingWhite
                | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var pay
        );
        if (!isPay || pay <= 0 || pay > 100_000)
        {
            Trouble = Say(
                "Escriba el pago por día en pesos, entre 1 y 100,000; por ejemplo 450.",
                "Write the pay for a day in pesos, between 1 and 100,000; for example 450."
            );
            return;
        }

        if (
            !int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || days is < 1 or > 7
        )
        {
            Trouble = Say(
                "Escriba los días por semana con un número del 1 al 7.",
                "Write the days a week as a number from 1 to 7."
            );
            return;
        }

        try
        {
            Comparison = RegimeComparison.Of(
                Law.Calculator,
                new SameWoman(
                    Rational.Min(
                        Rational.Parse(pay.ToString(CultureInfo.InvariantCulture)),
                        MostPay
                    ),
                    days,
                    new DateOnly(At.Year, At.Month, 1),
                    []
                ),
                regimes,
                RunChoices.Default
            );
        }
        catch (NoLawForDateException)
        {
            Trouble = Say(
                "La ley que tenemos no llega a ese mes. Elija otro.",
                "The law that we hold does not reach that month. Choose another."
            );
        }
        catch (MissingLawException)
        {
            Trouble = Say(
                "La ley que tenemos no permite esa comparación.",
                "The law that we hold does not allow that comparison."
            );
        }
    }

    private void Contents(string name)
    {
        var law = Snapshot.Proposals.Contains(name)
            ? Index.With(name, () => LawLoader.Load(Law.Files, [name]).Snapshot)
            : Snapshot;
        Compared = law?.Packages.FirstOrDefault(p => p.Name == name);
        if (Compared is null)
        {
            Trouble = Say("No hay un paquete con ese nombre.", "There is no package of that name.");
            return;
        }

        OfPackage = PackageContents.Of(law!, Compared, Language);
    }
}
