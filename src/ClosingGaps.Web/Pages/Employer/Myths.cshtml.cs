using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>Myths and truths, each with its articles and the numbers of the law on this day.</summary>
internal sealed class MythsModel(EmployerGuides guides) : SitePage
{
    public IReadOnlyList<Myth> Myths => guides.Myths;

    public string Truth(Myth myth) =>
        EmployerGuides.Filled(Say(myth.Truth.Es, myth.Truth.En), Law.Snapshot, Today, Language);
}
