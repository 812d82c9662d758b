using System.Text;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Filing;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClosingGaps.Web.Pages.Farm;

/// <summary>A farm's roster: what to mend by row, what it costs by week, and the files to take away. Nothing of it is kept.</summary>
[Effort(Effort.Heavy)]
[RequestSizeLimit(Limits.UploadFormBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PayrollModel : SitePage
{
    /// <summary>Findings shown on the page; all are in the file.</summary>
    public const int MostShown = 100;

    private const string Csv = "text/csv; charset=utf-8";

    public PayrollForm Form { get; private set; } = PayrollForm.Empty;

    public PayrollResult? Result { get; private set; }

    /// <summary>What is wrong with the file or the options, and how to mend it.</summary>
    public IReadOnlyList<(Bilingual What, Bilingual Mend)> Errors { get; private set; } = [];

    public IActionResult OnGetSample() => File(SampleRoster(), Csv, "padron_ficticio.csv");

    public IActionResult OnGetTemplate() => File(RosterTemplate.Csv(), Csv, "padron.csv");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            Form = await PayrollForm.Read(Request, stop);
            Errors = [.. Form.Errors.Select(e => (e, new Bilingual("", "")))];
            if (Form.Bytes is null)
            {
                return Wrong(
                    new("No llegó ningún padrón.", "No roster came."),
                    new(
                        "Péguelo en el cuadro o elija su archivo CSV o XLSX.",
                        "Paste it in the box or choose your CSV or XLSX file."
                    )
                );
            }

            if (Errors.Count > 0)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            }

            Result = PayrollResult.Of(Law.Snapshot, Form);
        }
        catch (RosterFileException e)
        {
            return Wrong(e.What, e.Mend);
        }
        catch (NoLawForDateException e)
        {
            return Wrong(
                e.Text,
                new("Cambie el periodo a meses con ley.", "Change the period to months with law.")
            );
        }

        return Request.Form["salida"].ToString() switch
        {
            "hallazgos" => Text(RosterFindingsCsv.Of(Result.Findings, Language), "hallazgos.csv"),
            "costos" when Result.Report is { } report => Text(
                RosterCsv.Of(Law.Snapshot, report, whole: false),
                "costos_por_semana.csv"
            ),
            var name when Result.Files.FirstOrDefault(f => f.Name == name) is { } file => File(
                file.Bytes,
                "text/plain; charset=windows-1252",
                file.Name
            ),
            _ => Page(),
        };
    }

    private FileContentResult Text(string csv, string name) =>
        File(Encoding.UTF8.GetBytes(csv), Csv, name);

    private PageResult Wrong(Bilingual what, Bilingual mend)
    {
        Errors = [(what, mend)];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static byte[] SampleRoster()
    {
        const string name = "padrón_ficticio.csv";
        var folder =
            ProductFolder.Find(AppContext.BaseDirectory, name, "examples")
            ?? throw new FileNotFoundException(name);
        return System.IO.File.ReadAllBytes(Path.Combine(folder, name));
    }
}
