using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>CSV as spreadsheets open it: UTF-8 with its mark, so that accents survive.</summary>
internal static class CsvFile
{
    public static FileContentResult Of(string text, string name) =>
        new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8")
        {
            FileDownloadName = name,
        };
}
