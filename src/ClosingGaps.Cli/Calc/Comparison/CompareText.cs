using ClosingGaps.Casework.Comparison;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc.Comparison;

/// <summary>The table of equal treatment: a row a rule, a column a regime, ≠ where they differ.</summary>
internal static class CompareText
{
    public static void Write(Terminal t, Snapshot law, RegimeComparison comparison)
    {
        var woman = comparison.Woman;
        t.Line(
            t.Bold(
                t.Say(
                    $"La misma persona en {comparison.Regimes.Count} regímenes · {Words.Month(t, woman.Month)}",
                    $"The same person under {comparison.Regimes.Count} regimes · {Words.Month(t, woman.Month)}"
                )
            )
        );
        var pay = LawWords.Amount(woman.DailyPay, law.Find("salario_diario")!.Type, t.Language);
        t.Line(
            t.Say(
                $"{pay}, {woman.DaysAWeek} días por semana, doce meses; al día siguiente del último enferma o empieza su descanso de maternidad.",
                $"{pay}, {woman.DaysAWeek} days a week, twelve months; on the day after the last she falls ill or her maternity leave begins."
            )
        );
        t.Line();
        foreach (var section in comparison.Rows.GroupBy(r => r.Section))
        {
            t.Line(t.Bold(t.Say(section.Key.Heading)));
            var table = new TextTable([
                new TextTable.Column(""),
                new(""),
                .. comparison.Regimes.Select(r => new TextTable.Column(
                    t.Say(r.Label),
                    Right: true
                )),
                new(t.Say("artículo", "article")),
            ]);
            foreach (var row in section)
            {
                table.Add([
                    row.Differs ? "≠" : "",
                    t.Say(row.Rule.Label),
                    .. row.Cells.Select(c => c is null ? "—" : Value(t, c)),
                    string.Join(" | ", row.Articles),
                ]);
            }

            table.Write(t);
            t.Line();
        }

        t.Line(
            t.Say(
                $"≠: no es lo mismo ({comparison.Rows.Count(r => r.Differs)} de {comparison.Rows.Count}). —: esa regla no es de ese régimen.",
                $"≠: not the same ({comparison.Rows.Count(r => r.Differs)} of {comparison.Rows.Count}). —: that rule is not of that regime."
            )
        );
        if (comparison.Regimes.Any(r => r.Insures == InsuredDays.DaysWorked))
        {
            t.Line(
                t.Say(
                    "Por día: cuentan los días que se reportan, que aquí son los de trabajo, y enteros los meses que la ley cubre completos.",
                    "By day: the days reported count, here those of work, and whole the months that the law covers whole."
                )
            );
        }

        t.Line(
            t.Say(
                "Es una estimación con las lecturas de omisión (cg law open); otra se elige con --reading.",
                "This is an estimate with the default readings (cg law open); another is chosen with --reading."
            )
        );
        t.Line(t.Dim($"{t.Say("Ley", "Law")} {law.Hash[..12]}"));
    }

    /// <summary>Branches are exact and paid rounded: here to the centavo.</summary>
    private static string Value(Terminal t, ComparisonCell cell)
    {
        var figure = cell.Result.Figure;
        return Figures.Text(
            cell.Result.Type,
            figure.State,
            cell.Result.Type is { Kind: TypeKind.Number, Unit.Peso: 1 }
                ? Math.Round(figure.Value, 2, MidpointRounding.AwayFromZero)
                : figure.Value,
            t.Language
        );
    }
}
