using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Cli.Calc.Workers;

/// <summary>When less than the professional minimum is declared: the quotas as reported and as due, side by side.</summary>
internal static class FloorText
{
    public static void Write(Terminal t, WorkerMonth month)
    {
        if (month.Floor is not { } floor)
        {
            return;
        }

        t.Line(t.Bold(t.Say("Como se reporta y como se debe", "As reported and as due")));
        t.Line(
            "  "
                + t.Say(
                    $"En estos empleos el pago declarado está por debajo del salario profesional, que es el que le deben pagar ({floor.Due.Provenance.Source}):",
                    $"In these jobs the declared pay is below the professional wage, which is due to her ({floor.Due.Provenance.Source}):"
                )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("base reportada", "base reported"), Right: true),
            new(t.Say("base debida", "base due"), Right: true),
            new(t.Say("cuotas, como se reporta", "quotas, as reported"), Right: true),
            new(t.Say("como se debe", "as due"), Right: true)
        );
        foreach (var h in floor.Houses)
        {
            table.Add(
                h.Employment,
                Pesos(h.ReportedBase),
                Pesos(h.DueBase),
                Pesos(h.ReportedQuotas),
                Pesos(h.DueQuotas)
            );
        }

        table.Add(
            t.Say("todos sus empleos", "all her jobs"),
            "",
            "",
            Pesos(floor.ReportedQuotas),
            Pesos(floor.DueQuotas)
        );
        table.Write(t);
        t.Line();

        string Pesos(double amount) =>
            Figures.Text(month[Names.AllQuotas]!.Type, amount, t.Language);
    }
}
