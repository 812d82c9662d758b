using ClosingGaps.Casework.Learning;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Learning;

/// <summary>The certificate of a finished lesson, made from what the form carries; nothing of it is kept.</summary>
internal sealed class CertificateModel(ContentLibrary content, CertificateKey key) : JourneyPage
{
    public Lesson? Lesson { get; private set; }

    public Certificate? Certificate { get; private set; }

    public string Signed { get; private set; } = "";

    public CertificateKey Key => key;

    /// <summary>Whether someone came here with a lesson that is not over.</summary>
    public bool IsUnfinished { get; private set; }

    public void OnPost(string? leccion)
    {
        if (content.Lessons.Find(leccion) is not { } lesson)
        {
            return;
        }

        Lesson = lesson;
        var progress = LessonProgress.Read(Code, lesson);
        if (progress.Step < lesson.Steps.Count)
        {
            IsUnfinished = true;
            return;
        }

        Certificate = new Certificate(
            lesson.Number,
            Today,
            progress.Right(lesson),
            lesson.Exercises.Count(),
            Law.Identity[..8]
        );
        Signed = Certificate.Code(key.Bytes);
    }
}
