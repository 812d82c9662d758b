using System.Globalization;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>An invented indicator of a result framework: how far it has come from its baseline to its target.</summary>
public sealed class IndicatorMatter : Matter
{
    private static readonly LawType Share = LawType.Number(
        Unit.None with
        {
            Flavour = Flavour.Percent,
        }
    );

    private readonly Indicator indicator;

    public IndicatorMatter(Indicator indicator)
    {
        this.indicator = indicator;
        Found = Of(indicator);
    }

    public override Bilingual Name { get; } =
        new("Avance hacia la meta", "Progress toward the target");

    public override LawType Type => Share;

    public override Found Found { get; }

    public override IReadOnlyList<TriedFigure> Try(string written)
    {
        if (
            WrittenAmount.Read(written, LawType.Number(Unit.None)) is { } actual
            && actual is >= 0 and <= 1_000_000
        )
        {
            return [new TriedFigure(Name, Found, Of(indicator with { Actual = actual }))];
        }

        throw new TrialException(
            new(
                $"«{written}» no sirve aquí: escribe un número entre 0 y 1,000,000.",
                $"“{written}” will not do here: write a number between 0 and 1,000,000."
            )
        );
    }

    internal static string Written(double number) =>
        number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static Found Of(Indicator indicator) =>
        new(
            Share,
            FactState.Known,
            Math.Round(indicator.Progress, 3, MidpointRounding.AwayFromZero)
        );
}

/// <summary>What is counted, where it began, where it should arrive, where it is.</summary>
public sealed record Indicator(double Baseline, double Target, double Actual)
{
    /// <summary>0 at the baseline, 1 at the target; below 0 when it went back.</summary>
    public double Progress => (Actual - Baseline) / (Target - Baseline);
}
