using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Lives;

/// <summary>The guaranteed pension of a life (LSS 170), in the pesos in which the law's table was enacted: it does not print its updating.</summary>
/// <param name="uma">Her average wage, in UMA.</param>
internal sealed class LifePensions(LifeLaw law, LifeHistory history, double uma)
{
    private const string Pension = "pensión_garantizada_en_pesos_de_2021";
    private const string AverageInUma = "salario_promedio_en_uma";

    /// <summary>Pesos a month on a day; <see langword="null"/> when not known.</summary>
    public double? At(DateOnly day)
    {
        var life = history.Counted(day);
        var average = new CaseFact(
            life.Instances[0].Name,
            law.Law.Input(AverageInUma),
            null,
            FactState.Known,
            new Rational((long)Math.Round(uma * 100), 100),
            default
        );

        // The judge reads only what the result needs: the minimum wage of a future year is not known, and only another reading asks for it.
        var pension = new ExactEvaluator(
            new SmallPopulation(life with { Facts = [.. life.Facts, average] }),
            day,
            law.Choices
        ).Evaluate(law.Law.Rule(Pension), 0, day);
        return pension.IsKnown ? pension.Value.ToDouble() : null;
    }
}
