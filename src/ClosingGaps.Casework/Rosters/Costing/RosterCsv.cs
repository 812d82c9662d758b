using System.Globalization;
using System.Text;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>The cost by row and week, a line each, for a spreadsheet. An amount that is not known is empty, never zero.</summary>
public static class RosterCsv
{
    private static readonly string[] RuleNames =
    [
        "cuota_patronal_empleo",
        "cuota_obrera_empleo",
        "descuento_a_la_trabajadora",
        "cuota_del_estado",
        "estímulo_del_campo",
    ];

    /// <summary>The rules that the columns show, with their articles.</summary>
    public static IEnumerable<RuleSymbol> Rules(Snapshot law) =>
        RuleNames.Select(law.Find).OfType<RuleSymbol>();

    /// <summary>Begins with the mark that makes spreadsheets read it as UTF-8.</summary>
    /// <param name="law">The law of the report.</param>
    /// <param name="whole">Whether identifiers are written whole; otherwise masked.</param>
    public static string Of(Snapshot law, RosterCostReport report, bool whole)
    {
        var articles = string.Join("; ", Rules(law).Select(r => $"{r.Name}: {r.Citation}"));
        var ids = report
            .Roster.Workers.SelectMany(w => w.Rows.Select(r => (r.Number, Id: w.Identifier(whole))))
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
                $"{number},{ids[number]},{week.From:yyyy-MM-dd},{week.To:yyyy-MM-dd},{cell.Days},{string.Join(',', amounts)},\"{articles}\"\r\n"
            );
        }

        return text.ToString();
    }

    private static string Known(long centavos, bool isKnown) =>
        isKnown ? (centavos / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";
}
