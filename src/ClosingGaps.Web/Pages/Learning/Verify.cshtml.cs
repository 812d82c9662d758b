using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Learning;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Learning;

/// <summary>Checks a code typed from a certificate. The code is posted, so that it stands in no address and no log.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class VerifyModel(ContentLibrary content, CertificateKey key) : SitePage
{
    public string Typed { get; private set; } = "";

    public Certificate? Certificate { get; private set; }

    public Lesson? Lesson { get; private set; }

    public Bilingual? Error { get; private set; }

    public bool IsTodaysLaw => Law.Identity.StartsWith(Certificate!.Law, StringComparison.Ordinal);

    public void OnPost(string? codigo)
    {
        Typed = codigo?.Trim() ?? "";
        try
        {
            Certificate = Certificate.Read(Typed, key.Bytes);
            Lesson = content.Lessons.Find(Certificate.Lesson);
        }
        catch (BadCodeException e)
        {
            Error = e.Text;
        }
    }
}
