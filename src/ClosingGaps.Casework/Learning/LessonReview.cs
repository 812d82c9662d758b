using System.Globalization;
using System.Text;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Learning;

/// <summary>
/// What a lesson rested on when someone last read it through: the fingerprint of each provision and the answer of each exercise, from
/// <c>content/lessons/reviewed.yaml</c>. A lesson whose law is now another is stale until it is read again and accepted.
/// </summary>
/// <param name="Provisions">By id.</param>
/// <param name="Answers">Of its exercises, in order, in Spanish.</param>
public sealed record LessonReview(
    DateOnly On,
    IReadOnlyDictionary<string, string> Provisions,
    IReadOnlyList<string> Answers
)
{
    public const string File = "reviewed.yaml";

    /// <summary>As it is now.</summary>
    public static LessonReview Of(Lesson lesson, DateOnly today) =>
        new(
            today,
            lesson.RestsOn.ToDictionary(s => s.Id, Fingerprint.Of, StringComparer.Ordinal),
            [.. lesson.Exercises.Select(e => e.Matter.Found.In("es"))]
        );

    /// <summary>What changed since the review; nothing when the lesson may be trusted.</summary>
    public IReadOnlyList<Symbol> Changed(Lesson lesson) =>
        [
            .. lesson.RestsOn.Where(s => Provisions.GetValueOrDefault(s.Id) != Fingerprint.Of(s)),
            .. lesson
                .Exercises.Where((e, i) => Answers.ElementAtOrDefault(i) != e.Matter.Found.In("es"))
                .Select(e => e.Matter)
                .OfType<CaseMatter>()
                .Select(m => m.Output),
        ];

    /// <summary>Reviews by lesson.</summary>
    public static IReadOnlyDictionary<string, LessonReview> Read(string path) =>
        System.IO.File.Exists(path)
            ? ContentFile
                .Read<Dictionary<string, Entry>>(path)
                .ToDictionary(
                    e => e.Key,
                    e => new LessonReview(e.Value.On, e.Value.Provisions, e.Value.Answers),
                    StringComparer.Ordinal
                )
            : new Dictionary<string, LessonReview>();

    /// <summary>The file of some reviews.</summary>
    public static string Write(IReadOnlyDictionary<string, LessonReview> reviews)
    {
        var text = new StringBuilder(
            "# What each lesson rested on when someone last read it through. Written by its test:\n"
                + "# read the lesson again, mend it, then run LessonReviewTests with ACCEPT_LESSON=its-name.\n"
        );
        foreach (var (lesson, review) in reviews.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{lesson}:\n  \"on\": {review.On:yyyy-MM-dd}\n  provisions:\n"
            );
            foreach (
                var (id, print) in review.Provisions.OrderBy(p => p.Key, StringComparer.Ordinal)
            )
            {
                text.Append(CultureInfo.InvariantCulture, $"    {id}: \"{print}\"\n");
            }

            text.Append("  answers:\n");
            foreach (var answer in review.Answers)
            {
                text.Append(CultureInfo.InvariantCulture, $"    - \"{answer}\"\n");
            }
        }

        return text.ToString();
    }

    private sealed class Entry
    {
        public DateOnly On { get; set; }

        public Dictionary<string, string> Provisions { get; set; } = [];

        public List<string> Answers { get; set; } = [];
    }
}
