using ClosingGaps.Casework;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>What an employer sees who scans her card: his job's figures of today, from a code that holds nothing else.</summary>
internal sealed class EmployerCodeModel : JourneyPage
{
    public Bilingual? Trouble { get; private set; }

    public WorkerSheet? Sheet { get; private set; }

    public HouseMonth? House => Sheet?.Month?.Houses[0];

    public void OnPost()
    {
        try
        {
            var answers = AnswerCode.Read(Code).Answers;
            if (
                answers.Jobs.Count != 1
                || answers.Facts.Keys.Any(k => k.Instance == Answers.Worker)
            )
            {
                // Hers, typed in the wrong place: nothing of it is shown.
                Code = "";
                Trouble = new(
                    "Este código no es el de un solo trabajo. Pida a la persona trabajadora el que es para usted.",
                    "This is not the code of one job. Ask the worker for the one meant for you."
                );
                return;
            }

            // Today's figures: the law of this month where we hold it, else of the month of the card.
            Sheet = WorkerSheet.Of(Law.Calculator, answers.At(Today));
            if (Sheet.Month is null)
            {
                Sheet = WorkerSheet.Of(Law.Calculator, answers);
            }
        }
        catch (BadCodeException e)
        {
            Trouble = e.Text;
        }
    }

    internal string Sentence(Result result) =>
        TraceSentence.Render(Sheet!.Inquiry.Trace(result), Language);

    internal string Range(Result result) =>
        result.Range is { Lowest: { } low, Highest: { } high } && low != high
            ? Say("entre ", "between ")
                + Figures.Text(result.Type, low, Language)
                + Say(" y ", " and ")
                + Figures.Text(result.Type, high, Language)
                + Say(", según cómo se lea la ley", ", by how the law is read")
            : "";
}
