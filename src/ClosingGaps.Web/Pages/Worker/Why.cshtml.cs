using ClosingGaps.Casework;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using Microsoft.AspNetCore.Mvc;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>One figure: plain words with her numbers first, then article, formula, source, readings, and all of it.</summary>
public sealed class WhyModel : AnsweredPage
{
    /// <summary>Which: a name of the law and whose it is, "cuota_total_empleo@casa_1".</summary>
    [BindProperty(Name = "cifra")]
    public string? Figure { get; set; }

    internal Result? Result { get; private set; }

    internal Trace? Trace { get; private set; }

    /// <summary>The job that it is about; <see langword="null"/> when it is about her.</summary>
    internal Job? Job { get; private set; }

    public void OnPost()
    {
        if (!Open() || Figure is null || Figure.Split('@') is not [var name, var instance])
        {
            return;
        }

        Job = Told!.Job(instance);
        if (Job is null && instance != Answers.Worker)
        {
            return;
        }

        Result = Sheet.Find(name, instance);
        if (Result is { Output: RuleSymbol })
        {
            Trace = Sheet.Inquiry.Trace(Result);
        }
    }

    /// <summary>Figures that one may ask about, with whose they are.</summary>
    internal IEnumerable<(string Value, string Label)> All =>
        Sheet.Month is { } month
            ? month
                .Houses.SelectMany(h =>
                    new[] { Names.EmployerPays, Names.Deducted, Names.Quotas, Names.Deadline }
                        .Select(n => h[n])
                        .OfType<Result>()
                        .Select(r =>
                            (
                                $"{r.Output.Name}@{h.Employment}",
                                $"{Say(r.Output.Label)} · {Title(Told!.Job(h.Employment)!)}"
                            )
                        )
                )
                .Concat(
                    new[]
                    {
                        Names.AllQuotas,
                        Names.AllDeducted,
                        Names.WholeMonth,
                        Names.DaysCovered,
                    }
                        .Select(n => month[n])
                        .OfType<Result>()
                        .Select(r => ($"{r.Output.Name}@{Answers.Worker}", Say(r.Output.Label)))
                )
            : [];

    /// <summary>What the figure rests on, each source once, the weakest first.</summary>
    internal IEnumerable<Ground> Grounds =>
        Trace!
            .Grounds.Where(g => g.Provenance.Source is not null)
            .OrderByDescending(g => g.Provenance.Evidence);
}
