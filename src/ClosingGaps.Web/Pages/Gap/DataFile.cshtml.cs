using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>One file of the open data; its hash is its mark, so that an unchanged file is not sent twice.</summary>
internal sealed class DataFileModel(OpenData data) : SitePage
{
    public async Task<IActionResult> OnGetAsync(string file, CancellationToken stop) =>
        await data.File(file, stop) is { } found
            ? new FileContentResult(found.Bytes, found.Type)
            {
                FileDownloadName = found.Name,
                EntityTag = new EntityTagHeaderValue($"\"{found.Sha256}\""),
            }
            : NotFound();
}
