using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Arrears;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Cli.Calc.Workers;

/// <summary>Which houses make the month whole, or what is missing, without blame: it is each employer's duty to register her.</summary>
internal static class EnoughText
{
    /// <summary>Nobody compares more sets than this.</summary>
    private const int MostSets = 6;

    public static void Write(Terminal t, WorkerMonth month)
    {
        if (month.Enough is not { } enough)
        {
            return;
        }

        if (enough.Sets.Count == 0)
        {
            NotEnough(t, month, enough);
            return;
        }

        t.Line(t.Bold(t.Say("Qué casas bastan", "Which houses are enough")));
        t.Line("  " + t.Say(EnoughWords.Sentence(month.Houses.Count, enough)));
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("cuotas que cuentan", "quotas that count"), Right: true),
            new(t.Say("hacen falta", "needed"), Right: true),
            new(t.Say("en total se entrega", "handed in, in all"), Right: true)
        );
        foreach (var set in enough.Sets.Take(MostSets))
        {
            table.Add(
                string.Join(" + ", set.Houses),
                Pesos(t, month, set.Counted),
                Pesos(t, month, set.Needed),
                Pesos(t, month, set.Quotas)
            );
        }

        table.Write(t);
        var rest = enough.Sets.Count - MostSets;
        if (rest > 0)
        {
            t.Line("  " + t.Dim(t.Say($"y {rest} grupos más", $"and {rest} more sets")));
        }

        if (!enough.IsExhaustive)
        {
            t.Line(
                "  "
                    + t.Dim(
                        t.Say(
                            $"Son muchas casas: se probaron {EnoughHouses.MostSets} grupos; puede haber otros.",
                            $"There are many houses: {EnoughHouses.MostSets} sets were tried; there may be others."
                        )
                    )
            );
        }

        t.Line(
            "  "
                + t.Dim(
                    t.Say(
                        "Cada persona empleadora debe registrarla y pagar lo suyo, bastan o no las demás (LSS 239-C I).",
                        "Each employer must register her and pay her part, whether or not the others are enough (LSS 239-C I)."
                    )
                )
        );
        Otherwise(t, month);
        t.Line();
    }

    /// <summary>Under another reading other houses may be enough, or none.</summary>
    private static void Otherwise(Terminal t, WorkerMonth month)
    {
        if (month.EnoughOtherwise.Count == 0)
        {
            return;
        }

        t.Line(
            "  "
                + t.Say(
                    "Con otra lectura no serían las mismas:",
                    "Under another reading they would be others:"
                )
        );
        foreach (var other in month.EnoughOtherwise)
        {
            var sets = other.Enough.Sets.Select(s => string.Join(" + ", s.Houses)).ToList();
            var said = sets.Count switch
            {
                0 => t.Say("ninguna basta", "none is enough"),
                <= MostSets => string.Join(t.Say(", o ", ", or "), sets),
                _ => string.Join(t.Say(", o ", ", or "), sets.Take(MostSets)) + ", …",
            };
            t.Line($"    {other.Reading.Name}={other.Option.Name}: {said}");
        }
    }

    private static void NotEnough(Terminal t, WorkerMonth month, EnoughHouses enough)
    {
        if (month[Names.QuotasMissing] is not { IsKnown: true } missing)
        {
            return;
        }

        var amount = ResultWords.Value(t, missing);
        t.Line(
            t.Bold(
                t.Say(
                    $"Faltan {amount} de cuotas para que el mes quede cubierto entero",
                    $"{amount} of quotas are missing for the whole month to be covered"
                )
            )
        );
        var reachable = enough.More.Where(m => m.Days is not null).ToList();
        if (reachable.Count == 0)
        {
            t.Line(
                "  "
                    + t.Say(
                        "Ninguna de estas casas llega sola, aunque hubiera trabajado en ella todos los días del mes.",
                        "None of these houses reaches it alone, even with work on every day of the month."
                    )
            );
            t.Line();
            return;
        }

        t.Line(
            "  "
                + t.Say(
                    "Si en una de estas casas trabajó más días de los que se reportan, decirlos bastaría. Solo cuentan días que de verdad trabajó:",
                    "If you worked more days in one of these houses than are reported, reporting them would be enough. Only days really worked count:"
                )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("días reportados", "days reported"), Right: true),
            new(t.Say("bastarían", "would be enough"), Right: true),
            new(t.Say("son más", "more"), Right: true)
        );
        foreach (var m in reachable.OrderBy(m => m.Days - m.Told))
        {
            table.Add(
                m.Employment,
                Days(t, m.Told),
                Days(t, m.Days!.Value),
                Days(t, m.Days.Value - m.Told)
            );
        }

        table.Write(t);
        Otherwise(t, month);
        t.Line("  " + t.Say(ArrearsText.ForHer));
        t.Line();

        string Days(Terminal terminal, double days) =>
            month[Names.DaysReported] is { } r
                ? Figures.Text(r.Type, days, terminal.Language)
                : $"{days}";
    }

    private static string Pesos(Terminal t, WorkerMonth month, double amount) =>
        Figures.Text(month[Names.AllQuotas]!.Type, amount, t.Language);
}
