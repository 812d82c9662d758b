using ClosingGaps.Casework.Contents;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Learning;

/// <summary>The lessons that ship, linked to a law, in the order of their numbers. Immutable; figures are computed when first shown.</summary>
public sealed class LessonShelf
{
    private readonly IReadOnlyDictionary<string, LessonReview> reviews;

    /// <param name="folder"><c>content/lessons</c>.</param>
    /// <exception cref="ContentException">A lesson is not as it should be, or names what the law does not have.</exception>
    public LessonShelf(Calculator calculator, string folder)
    {
        reviews = LessonReview.Read(Path.Combine(folder, LessonReview.File));
        Lessons =
        [
            .. Directory
                .EnumerateFiles(folder, "*.yaml")
                .Where(f => Path.GetFileName(f) != LessonReview.File)
                .Select(f =>
                    new LessonReader(calculator, Path.GetFileNameWithoutExtension(f)).Read(
                        ContentFile.Read<LessonFile>(f)
                    )
                )
                .OrderBy(l => l.Number),
        ];
        if (Lessons.GroupBy(l => l.Number).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            var names = string.Join(", ", twice.Select(l => l.Id));
            throw new ContentException(
                names,
                new(
                    $"tienen el mismo número ({twice.Key}).",
                    $"have the same number ({twice.Key})."
                )
            );
        }
    }

    public IReadOnlyList<Lesson> Lessons { get; }

    public Lesson? Find(string? id) => Lessons.FirstOrDefault(l => l.Id == id);

    public Lesson? Find(int number) => Lessons.FirstOrDefault(l => l.Number == number);

    /// <summary>When someone last read it against the law; <see langword="null"/> when nobody has.</summary>
    public LessonReview? ReviewOf(Lesson lesson) => reviews.GetValueOrDefault(lesson.Id);

    /// <summary>What changed in the law since that day: while there is something, the lesson is stale.</summary>
    public IReadOnlyList<Symbol> Changed(Lesson lesson) =>
        ReviewOf(lesson)?.Changed(lesson) ?? lesson.RestsOn;
}
