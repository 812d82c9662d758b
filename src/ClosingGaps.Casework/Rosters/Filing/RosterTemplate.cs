using System.Text;
using ClosingGaps.Casework.Rosters.Reading;

namespace ClosingGaps.Casework.Rosters.Filing;

/// <summary>An empty roster: the header alone, so that nobody's data come with it.</summary>
public static class RosterTemplate
{
    /// <summary>A CSV with the mark that makes spreadsheets read it as UTF-8.</summary>
    public static byte[] Csv() =>
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(
                string.Join(',', RosterColumn.All.Select(c => c.Header)) + "\r\n"
            ),
        ];
}
