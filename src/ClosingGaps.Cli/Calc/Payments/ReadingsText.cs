using ClosingGaps.Casework.Payments;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Cli.Calc.Payments;

/// <summary>What a payment form tells, in words: the readings that give it, or the wage and days that would.</summary>
internal static class ReadingsText
{
    private const int MostRows = 6;

    public static void Write(Terminal t, Snapshot law, PaymentReading reading)
    {
        var form = reading.Form;
        var pesos = ((RuleSymbol)law.Find(Names.Quotas)!).Type;
        t.Line(t.Bold($"{form.Employment} · {Words.Month(t, form.Month)}"));
        Said(form.Total, t.Say("total", "total"));
        Said(form.EmployerPart, t.Say("cuota patronal", "employer's share"));
        Said(form.WorkerPart, t.Say("cuota obrera", "worker's share"));
        t.Line();
        if (reading.All.Count == 0)
        {
            t.Line(
                t.Say(
                    "Faltan datos para calcular las cuotas de este empleo: vea cuáles con cg calc.",
                    "Facts are missing to compute this job's contributions: see which with cg calc."
                )
            );
            return;
        }

        var exact = reading.Exact.ToList();
        var near = reading.NotQuite.ToList();
        if (exact.Count > 0)
        {
            t.Line(
                t.Bold(
                    t.Say(
                        "Lo dan, al centavo, estas lecturas con el salario que se dijo:",
                        "With the wage told, these readings give it to the centavo:"
                    )
                )
            );
            Table(t, pesos, reading, exact);
            Agreed(t, reading);
        }
        else if (near.Count > 0)
        {
            t.Line(
                t.Bold(
                    t.Say(
                        "Ninguna lectura lo da al centavo. Estas quedan a menos de un peso:",
                        "No reading gives it to the centavo. These are within a peso:"
                    )
                )
            );
            Table(t, pesos, reading, near);
        }
        else
        {
            t.Line(
                t.Bold(
                    t.Say(
                        "Con el salario que se dijo, ninguna lectura da ese importe. Las más cercanas:",
                        "With the wage told, no reading gives that amount. The nearest:"
                    )
                )
            );
            Table(t, pesos, reading, reading.All.Take(3).ToList());
        }

        if (!reading.IsComplete)
        {
            t.Line(
                "  "
                    + t.Dim(
                        t.Say(
                            $"Se probaron {ReadingRange.MostCombinations} combinaciones; hay más.",
                            $"{ReadingRange.MostCombinations} combinations were tried; there are more."
                        )
                    )
            );
        }

        t.Line();
        Wages(t, law, reading);
        Days(t, law, reading);
        t.Line(
            t.Say(
                "Un formato solo no prueba con qué se calculó: el IMSS es quien calcula (LSS 239-C II) y puede decirlo.",
                "One form alone does not prove how it was computed: IMSS computes (LSS 239-C II) and can tell."
            )
        );
        t.Line(t.Dim($"{t.Say("Ley", "Law")} {law.Hash[..12]}"));

        void Said(Rational? amount, string what)
        {
            if (amount is { } a)
            {
                t.Line(
                    $"  {t.Say("El formato dice", "The form says")}: {what} {LawWords.Amount(a, pesos, t.Language)}"
                );
            }
        }
    }

    private static void Table(
        Terminal t,
        LawType pesos,
        PaymentReading reading,
        List<CombinationAmounts> rows
    )
    {
        var table = new TextTable([
            new TextTable.Column(t.Say("total", "total"), Right: true),
            new(t.Say("patronal", "employer's"), Right: true),
            new(t.Say("obrera", "worker's"), Right: true),
            new(t.Say("diferencia", "difference"), Right: true),
            new(t.Say("a diez centavos", "to ten centavos")),
            new(t.Say("lecturas", "readings")),
        ]);
        foreach (var row in rows.Take(MostRows))
        {
            table.Add(
                Pesos(row.Total),
                Pesos(row.EmployerPart),
                Pesos(row.WorkerPart),
                row.Distance < 0.005 ? "" : Pesos(Math.Round(row.Distance, 2)),
                row.Distance >= 0.005 && EqualsToTenCentavos(reading.Form, row)
                    ? t.Say("coincide", "equal")
                    : "",
                Said(t, row.Combination)
            );
        }

        table.Write(t);
        if (rows.Count > MostRows)
        {
            t.Line(
                "  "
                    + t.Dim(
                        t.Say($"y {rows.Count - MostRows} más", $"and {rows.Count - MostRows} more")
                    )
            );
        }

        string Pesos(double amount) => Figures.Text(pesos, amount, t.Language);
    }

    /// <summary>Some forms and some newspapers round to ten centavos.</summary>
    private static bool EqualsToTenCentavos(PaymentForm form, CombinationAmounts row) =>
        Equal(form.Total, row.Total)
        && Equal(form.EmployerPart, row.EmployerPart)
        && Equal(form.WorkerPart, row.WorkerPart);

    private static bool Equal(Rational? said, double computed) =>
        said is not { } amount || Math.Abs(amount.ToDouble() - Math.Round(computed, 1)) < 0.005;

    private static void Agreed(Terminal t, PaymentReading reading)
    {
        foreach (var (point, option) in reading.Agreed)
        {
            t.Line($"  {t.Say(point.Label)} {t.Say(option.Label)}.");
        }
    }

    private static void Wages(Terminal t, Snapshot law, PaymentReading reading)
    {
        if (reading.Wages.Count == 0)
        {
            return;
        }

        var type = law.Find(Names.DailyPay)!.Type;
        t.Line(t.Bold(Verdict(t, reading)));
        var table = new TextTable(
            new TextTable.Column(t.Say("salario declarado", "wage declared"), Right: true),
            new(""),
            new(t.Say("se dijo", "told"), Right: true),
            new(t.Say("con las lecturas", "with the readings"))
        );
        foreach (var wage in reading.Wages.Take(MostRows))
        {
            table.Add(
                Figures.Text(type, wage.Amount, t.Language),
                wage.IsFloor ? t.Say("o menos", "or less") : "",
                reading.ToldPay is { } told ? Figures.Text(type, told, t.Language) : "",
                Said(t, wage.Combinations[0])
            );
        }

        table.Write(t);
        t.Line();
    }

    private static string Verdict(Terminal t, PaymentReading reading)
    {
        if (reading.ToldPay is not { } told)
        {
            return t.Say(
                "El importe correspondería a un salario declarado de alrededor de:",
                "The amount would correspond to a declared wage of about:"
            );
        }

        if (reading.IsExplained)
        {
            return t.Say(
                "Con otras lecturas, el mismo importe correspondería a otro salario declarado:",
                "Under other readings, the same amount would correspond to another declared wage:"
            );
        }

        var less = reading.Wages.Count(w => w.Amount < told);
        return less == reading.Wages.Count
                ? t.Say(
                    "Con cualquiera de estas lecturas, el importe correspondería a un salario menor que el que se dijo:",
                    "Under any of these readings, the amount would correspond to a wage lower than the one told:"
                )
            : less == 0
                ? t.Say(
                    "Con cualquiera de estas lecturas, el importe correspondería a un salario igual o mayor que el que se dijo:",
                    "Under any of these readings, the amount would correspond to a wage equal to or higher than the one told:"
                )
            : t.Say(
                "El importe correspondería a un salario menor o mayor que el que se dijo, según la lectura:",
                "The amount would correspond to a wage lower or higher than the one told, depending on the reading:"
            );
    }

    private static void Days(Terminal t, Snapshot law, PaymentReading reading)
    {
        if (reading.Days.Count == 0)
        {
            return;
        }

        var type = law.Find(Names.DaysWorked)!.Type;
        t.Line(
            t.Bold(
                t.Say(
                    "Con el salario que se dijo, lo daría también otro número de días:",
                    "With the wage told, another number of days would give it too:"
                )
            )
        );
        var table = new TextTable(
            new TextTable.Column(t.Say("días reportados", "days reported"), Right: true),
            new(t.Say("se dijo", "told"), Right: true),
            new(t.Say("con las lecturas", "with the readings"))
        );
        foreach (var days in reading.Days.Take(MostRows))
        {
            table.Add(
                Figures.Text(type, days.Amount, t.Language),
                reading.ToldDays is { } told ? Figures.Text(type, told, t.Language) : "",
                Said(t, days.Combinations[0])
            );
        }

        table.Write(t);
        t.Line();
    }

    /// <summary>What departs from the defaults.</summary>
    private static string Said(Terminal t, Combination combination)
    {
        var departures = combination
            .Chosen.Where(c => c.Option != c.Reading.Default)
            .Select(c => $"{c.Reading.Name}={c.Option.Name}")
            .ToList();
        return departures.Count == 0
            ? t.Say("las de omisión", "the defaults")
            : string.Join(", ", departures);
    }
}
