using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.About;

internal sealed class WordsModel(ContentLibrary content) : SitePage
{
    public IReadOnlyList<GlossaryEntry> Entries => content.Glossary.Entries;
}
