using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>Registering, step by step, for print.</summary>
internal sealed class StepsModel(EmployerGuides guides) : SitePage
{
    public Registration Guide => guides.Registration;
}
