using ClosingGaps.Casework.Employers;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>What one worker costs her employer in a month, who pays what, and the same with the whole month registered.</summary>
internal sealed class CostModel : EmployerPage
{
    /// <summary>What the form asks for: the fields follow from these.</summary>
    private static readonly string[] Wanted =
    [
        WorkerNames.EmployerPays,
        WorkerNames.Deducted,
        WorkerNames.EmployerPaysAPayment,
        WorkerNames.Deadline,
    ];

    /// <summary>The fields besides pay and days, as the law asks them.</summary>
    public IReadOnlyList<EmployerField> OtherFields { get; private set; } = [];

    /// <summary>The same job with every day of the month registered; <see langword="null"/> when it already is.</summary>
    public HouseholdJob? Whole { get; private set; }

    /// <summary>Whether there is an amount to show.</summary>
    public bool HasResult => !HasErrors && Household?.Known(WorkerNames.Quotas) is not null;

    public void OnGet()
    {
        Begin();
        Prepare();
    }

    public void OnPost()
    {
        Begin();
        Receive([
            WorkerNames.DailyPay,
            WorkerNames.DaysWorked,
            HouseholdJob.MonthlyPay,
            .. Asked(),
        ]);
        Ask();
        if (HasResult && Household is { IsByTheMonth: false } byDay)
        {
            Whole = HouseholdJob.Of(Law.Calculator, byDay.WholeMonth());
        }

        Prepare();
    }

    private void Prepare() => OtherFields = [.. Asked().Select(Field)];

    private List<string> Asked() =>
        [
            .. HouseholdJob
                .Asked(Law.Calculator, Answers.Month, Wanted)
                .Select(i => i.Name)
                .Except([WorkerNames.DailyPay, WorkerNames.DaysWorked]),
        ];
}
