using ClosingGaps.Casework.Arrears;
using ClosingGaps.Casework.Employers;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site.Protection;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>What is owed for a job that was never registered, if it is put right today and if IMSS finds it.</summary>
[Effort(Effort.Heavy)]
internal sealed class ArrearsModel : EmployerPage
{
    /// <summary>A month's pay is thirty days of it (LSS 29-II), and so is a usual month of who is paid by the month.</summary>
    private const int UsualMonth = 30;

    private static readonly string[] Asked =
    [
        ArrearsRules.Hired,
        WorkerNames.DailyPay,
        WorkerNames.DaysWorked,
        HouseholdJob.MonthlyPay,
        "zona",
        ArrearsRules.AccidentDays,
    ];

    public ArrearsAnswer? Arrears { get; private set; }

    public IEnumerable<EmployerField> Fields => Asked.Select(Field);

    public void OnGet() => Begin();

    public void OnPost()
    {
        Receive(Asked);
        Ask();
        if (HasErrors || Household is null)
        {
            return;
        }

        if (Answers.Told(Job, ArrearsRules.Hired) is not { State: FactState.Known } hired)
        {
            Problems.Add(
                new(
                    "Falta el día en que empezó el trabajo: de él depende cuántos meses se deben.",
                    "The day on which work began is missing: how many months are owed depends on it."
                )
            );
        }
        else if (hired.Value.Numerator > Answers.Month.AddMonths(1).AddDays(-1).DayNumber)
        {
            Problems.Add(
                new(
                    "El trabajo empieza después de ese mes: todavía no se debe nada.",
                    "The job begins after that month: nothing is owed yet."
                )
            );
        }
        else
        {
            Reckon();
        }
    }

    private void Reckon()
    {
        var usual = Household!.IsByTheMonth
            ? Answers.With(Job, WorkerNames.DaysWorked, Fact.Known(UsualMonth))
            : Answers;
        var question = usual.Question(Law.Snapshot);
        try
        {
            Arrears = new ArrearsCalculator(Law.Calculator).Calculate(
                new ArrearsQuestion(question.Situation, Job, Answers.Month, null, question.Choices)
            );
        }
        catch (ArrearsException)
        {
            Problems.Add(
                new(
                    "Hasta ese mes todavía no se debe nada: el seguro aún no era obligatorio.",
                    "Up to that month nothing is owed yet: insurance was not mandatory."
                )
            );
        }
        catch (NoLawForDateException e)
        {
            Problems.Add(e.Text);
        }
    }
}
