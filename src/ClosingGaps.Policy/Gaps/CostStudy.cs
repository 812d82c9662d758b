using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Gaps;

internal sealed class CostStudy(SurveyPeople people, PlanCache plans, bool isSynthetic)
{
    public CostReport Run(DateOnly date, Func<string, Bilingual> label)
    {
        _ = (people, plans, isSynthetic, date, label);
        return new CostReport(false, null, null, [], []);
    }
}
