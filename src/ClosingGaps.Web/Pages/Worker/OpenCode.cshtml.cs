using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>Where a scanned code arrives (in the fragment, put into the form by a small script) or is typed.</summary>
internal sealed class OpenCodeModel : AnsweredPage { }
