using System.Globalization;
using System.Text;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Ledger;

/// <summary>The ledger as a table: one row a part; empty where it may not be shown.</summary>
public static class LedgerCsv
{
    private const string Heading =
        "survey,law_date,group,sex,branch,dimension,code,part,clause,value,standard_error,whole_persons,n,unknown_share,showing,precision";

    /// <summary>All lines.</summary>
    public static string Write(LedgerReport report)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var l in report.Lines)
        {
            var isShown = l.Showing.IsShown();
            text.AppendJoin(
                    ',',
                    report.Source.Survey,
                    Figures.Iso(report.LawDate),
                    l.Group,
                    Keys.Of(l.Sex),
                    FiveGapsNames.Key(l.Branch),
                    l.Cell.Dimension,
                    l.Cell.Code.ToString(CultureInfo.InvariantCulture),
                    LedgerJson.Key(l.Part),
                    l.Clause ?? "",
                    isShown ? Number(l.Persons.Value) : "",
                    isShown ? Number(l.Persons.StandardError) : "",
                    isShown ? l.Whole.ToString(CultureInfo.InvariantCulture) : "",
                    l.Persons.N.ToString(CultureInfo.InvariantCulture),
                    Number(l.Persons.UnknownShare),
                    FiveGapsNames.Key(l.Showing),
                    isShown ? l.Persons.Precision.ToString().ToLowerInvariant() : ""
                )
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
