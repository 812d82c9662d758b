using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>
/// The benefits of a job: first whether there is any, then year-end bonus and holidays, then each of the
/// others given those two.
/// </summary>
internal sealed class BenefitModel(Discretion discretion)
{
    private const int Bonus = 2;
    private const int Holidays = 3;

    /// <summary><c>pres_20</c>: none.</summary>
    private const int None = 20;

    private static readonly int[] Order =
    [
        .. Enumerable
            .Range(1, None - 1)
            .OrderBy(k =>
                k is Bonus ? 0
                : k is Holidays ? 1
                : 2
            ),
    ];

    private readonly Conditional any = new(discretion);
    private readonly Conditional marks = new(discretion);

    public void Learn(JobRecord job, bool covered, long weight)
    {
        if (!IsAsked(job))
            return;
        any.Learn(Group.Of(Has(job.Benefits, None)), weight, AnyGroups(job, covered));
        if (Has(job.Benefits, None))
            return;
        foreach (var k in Order)
        {
            var given = job.Benefits;
            marks.Learn(Group.Of(Has(given, k)), weight, MarkGroups(job, covered, k, given));
        }
    }

    public int Draw(JobRecord job, bool covered, SeededRandom random)
    {
        if (!IsAsked(job))
            return 0;
        if (any.Draw(random, AnyGroups(job, covered)) == 1)
            return Bit(None);
        var benefits = 0;
        foreach (var k in Order)
        {
            if (marks.Draw(random, MarkGroups(job, covered, k, benefits)) == 1)
                benefits |= Bit(k);
        }

        return benefits == 0 ? Bit(None) : benefits;
    }

    private static bool IsAsked(JobRecord job) => job is { Boss: 1, Paid: 1 };

    private static Groups AnyGroups(JobRecord job, bool covered) =>
        [
            Group.Of((int)job.Work, Group.Of(covered), job.Contract, JobModel.SizeBand(job.Size)),
            Group.Of((int)job.Work, Group.Of(covered), job.Contract),
            Group.Of((int)job.Work, Group.Of(covered)),
        ];

    private static Groups MarkGroups(JobRecord job, bool covered, int k, int given)
    {
        // A benefit is drawn given those before it only.
        var bonus = k == Bonus ? 2 : Group.Of(Has(given, Bonus));
        var holidays = k is Bonus or Holidays ? 2 : Group.Of(Has(given, Holidays));
        return
        [
            Group.Of(k, (int)job.Work, Group.Of(covered), job.Contract, bonus, holidays),
            Group.Of(k, (int)job.Work, Group.Of(covered), bonus, holidays),
            Group.Of(k, Group.Of(covered), bonus, holidays),
        ];
    }

    private static int Bit(int k) => 1 << (k - 1);

    private static bool Has(int benefits, int k) => (benefits & Bit(k)) != 0;
}
