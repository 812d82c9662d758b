using System.Globalization;
using System.Text;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Rosters;

/// <summary>The cost by row and week, a line each, for a spreadsheet. An amount that is not known is empty, never zero.</summary>
internal static class RosterCsv
{
    public static string Of(RosterView view, RosterCostReport report)
    {
        var articles = string.Join("; ", view.Rules.Select(r => $"{r.Name}: {r.Citation}"));
        var ids = report
            .Roster.Workers.SelectMany(w => w.Rows.Select(r => (r.Number, Id: view.Id(w))))
            .ToDictionary(r => r.Number, r => r.Id);
        var text = new StringBuilder(
            "\ufefffila,nss,semana_desde,semana_hasta,días,cuota_patronal,cuota_obrera,total,descontable,contribución_del_estado,estímulo,total_con_estímulo,artículos\r\n"
        );
        foreach (var cell in report.Cells)
        {
            var number = report.Roster.Rows[cell.Row].Number;
            var week = report.Period.Weeks[cell.Week];
            var s = cell.Shares;
            string[] amounts =
            [
                Known(s.Employer, cell.IsKnown),
                Known(s.Worker, cell.IsKnown),
                Known(s.Total, cell.IsKnown),
                Known(s.Deducted, cell.IsKnown),
                Known(s.State, cell.IsKnown),
                Known(s.Relief, cell.IsReliefKnown),
                Known(s.AfterRelief, cell.IsReliefKnown),
            ];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{number},{ids[number]},{Figures.Iso(week.From)},{Figures.Iso(week.To)},{cell.Days},{string.Join(',', amounts)},\"{articles}\"\r\n"
            );
        }

        return text.ToString();
    }

    private static string Known(long centavos, bool isKnown) =>
        isKnown ? (centavos / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";
}
