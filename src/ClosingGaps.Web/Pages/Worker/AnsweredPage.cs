using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>A page that follows the answers: it opens the code, or says how to get one.</summary>
public abstract class AnsweredPage : JourneyPage
{
    private WorkerSheet? sheet;

    /// <summary>"hogar" or "campo": the first part of the address.</summary>
    [FromRoute(Name = "work")]
    public string Work { get; set; } = "hogar";

    /// <summary>Another month for the same answers: "2026-03".</summary>
    [BindProperty(Name = "mes")]
    public string? Month { get; set; }

    /// <summary><see langword="null"/> when there are none, or the code was not good.</summary>
    public Answers? Told { get; private set; }

    /// <summary>What is wrong with the code or the month.</summary>
    public Bilingual? Trouble { get; private set; }

    /// <summary>Whether the code was made under another text of the law than ours.</summary>
    public bool IsOfOtherLaw { get; private set; }

    internal WorkerSheet Sheet =>
        sheet ??= WorkerSheet.Of(Law.Calculator, Told ?? throw new InvalidOperationException());

    /// <summary>Today, or the nearest day of the month that she asked about.</summary>
    internal DateOnly Day =>
        Told!.Month.AddMonths(1).AddDays(-1) is var last && Today > last ? last
        : Today < Told.Month ? Told.Month
        : Today;

    /// <summary>An address of this journey: <c>~/hogar/…</c>.</summary>
    public string Way(string page) => $"{Request.PathBase}/{Work}/{page}";

    /// <summary>Where a code is opened: the code itself stands in the fragment, which no browser sends.</summary>
    internal string CodeAddress(Answers answers) =>
        $"{Request.Scheme}://{Request.Host}{Request.PathBase}/{Work}/codigo#{Compact(answers)}";

    /// <summary>The same for an employer: his job alone, and a page that speaks to him.</summary>
    internal string EmployerAddress(Answers alone) =>
        $"{Request.Scheme}://{Request.Host}{Request.PathBase}/empleadora/codigo#{Compact(alone)}";

    private string Compact(Answers answers) =>
        AnswerCode.Write(answers, Law.Snapshot).Replace("-", "", StringComparison.Ordinal);

    internal string Title(Job job) => JobWords.Title(job, Language);

    /// <summary>"entre $1,416.54 y $1,740.11"; empty when no reading moves the figure.</summary>
    internal string Range(Result? result) =>
        result is { IsKnown: true }
        && result.Range is { Lowest: { } low, Highest: { } high }
        && low != high
            ? Say("entre ", "between ")
                + Figures.Text(result.Type, low, Language)
                + Say(" y ", " and ")
                + Figures.Text(result.Type, high, Language)
            : "";

    protected bool Open()
    {
        if (Code.Length == 0)
        {
            return false;
        }

        try
        {
            var read = AnswerCode.Read(Code);
            Told = read.Answers;
            IsOfOtherLaw = !Law.Snapshot.Hash.StartsWith(read.LawPrefix, StringComparison.Ordinal);
        }
        catch (BadCodeException e)
        {
            Trouble = e.Text;
            return false;
        }

        Work = Told.Kind == WorkKind.Home ? "hogar" : "campo";
        if (Month is { Length: > 0 } month)
        {
            Move(month);
        }

        return true;
    }

    /// <summary>The same answers from here on.</summary>
    internal void Keep(Answers answers)
    {
        Told = answers;
        sheet = null;
        Code = AnswerCode.Write(answers, Law.Snapshot);
    }

    private void Move(string month)
    {
        string[] forms = ["yyyy-MM", "M/yyyy", "yyyy-M"];
        if (
            DateOnly.TryParseExact(
                month.Trim(),
                forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var first
            ) && first.Year is >= 1990 and < 2100
        )
        {
            Keep(Told!.At(first));
        }
        else
        {
            Trouble = new(
                $"«{month}» no es un mes. Escríbelo como 2026-03. Se muestra el mes de antes.",
                $"“{month}” is not a month. Write it as 2026-03. The month from before is shown."
            );
        }
    }
}
