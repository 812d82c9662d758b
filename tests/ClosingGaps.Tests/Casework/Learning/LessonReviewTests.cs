using ClosingGaps.Casework.Learning;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Learning;

/// <summary>
/// A lesson is read again when the law beneath it changes. To accept: read the lesson as it stands with the new law, mend its words, then run
/// this class with <c>ACCEPT_LESSON=its-name</c> (several with commas) and commit <c>content/lessons/reviewed.yaml</c>. It is a person's
/// word, so no other golden file is accepted with it, nor it with any other.
/// </summary>
public sealed class LessonReviewTests
{
    [Fact]
    public void No_lesson_is_stale()
    {
        Accept(Environment.GetEnvironmentVariable("ACCEPT_LESSON"));
        var shelf = new LessonShelf(new Calculator(Shipped.Law), ShippedLessons.Folder);
        var stale = shelf
            .Lessons.Select(l => (l.Id, Changed: shelf.Changed(l)))
            .Where(l => l.Changed.Count > 0)
            .Select(l => $"{l.Id}: {string.Join(", ", l.Changed.Select(s => s.Id))}");
        Assert.True(
            !stale.Any(),
            "The law changed beneath these lessons: read them again, then ACCEPT_LESSON=name.\n"
                + string.Join('\n', stale)
        );
    }

    [Theory]
    [InlineData(
        "semanas_para_maternidad",
        "desde 1997-07-01 : 30 semanas  fuente \"LSS 102-I\"",
        "desde 1997-07-01 : 31 semanas  fuente \"LSS 102-I\""
    )]
    [InlineData(
        "tiene_subsidio_maternidad",
        "y no trabaja_en_el_descanso",
        "y trabaja_en_el_descanso"
    )]
    public void A_provision_that_changes_makes_its_lessons_stale(
        string name,
        string before,
        string after
    )
    {
        var changed = ChangedLaw(before, after);
        var shelf = new LessonShelf(new Calculator(changed), ShippedLessons.Folder);
        var lesson = shelf.Find("lo-que-vale-la-proteccion")!;
        Assert.Contains(shelf.Changed(lesson), s => s.Name == name);
        Assert.Empty(shelf.Changed(shelf.Find("la-temporada-en-el-campo")!));
    }

    [Fact]
    public void Layout_and_labels_make_nothing_stale()
    {
        var changed = ChangedLaw(
            "= semanas_cotizadas_para_maternidad ≥ semanas_para_maternidad",
            "= semanas_cotizadas_para_maternidad ≥   semanas_para_maternidad # igual"
        );
        var shelf = new LessonShelf(new Calculator(changed), ShippedLessons.Folder);
        Assert.Empty(shelf.Changed(shelf.Find("lo-que-vale-la-proteccion")!));
    }

    [Fact]
    public void An_answer_that_changes_makes_its_lesson_stale()
    {
        var shelf = ShippedLessons.Shelf;
        var lesson = shelf.Find("varias-personas-empleadoras")!;
        var review = LessonReview.Of(lesson, new DateOnly(2026, 11, 23));
        Assert.Empty(review.Changed(lesson));
        var other = review with
        {
            Answers = [.. review.Answers.Select((a, i) => i == 1 ? "29 días" : a)],
        };
        Assert.Equal(["días_con_cobertura"], other.Changed(lesson).Select(s => s.Name));
    }

    private static Law.Model.Snapshot ChangedLaw(string before, string after)
    {
        var files = Law.Binding.LawLoader.Read(Path.Combine(SharedData.RepositoryRoot, "law"));
        Assert.Single(files, f => f.Content.Contains(before, StringComparison.Ordinal));
        var loaded = Law.Binding.LawLoader.Load([
            .. files.Select(f => new Law.Text.SourceText(
                f.Path,
                f.Content.Replace(before, after, StringComparison.Ordinal)
            )),
        ]);
        return loaded.Snapshot!;
    }

    private static void Accept(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return;
        }

        var shelf = ShippedLessons.Shelf;
        var path = Path.Combine(ShippedLessons.Folder, LessonReview.File);
        var reviews = new Dictionary<string, LessonReview>(
            LessonReview.Read(path),
            StringComparer.Ordinal
        );
        foreach (var name in names.Split(','))
        {
            reviews[name] = LessonReview.Of(
                shelf.Find(name)!,
                DateOnly.FromDateTime(DateTime.UtcNow)
            );
        }

        File.WriteAllText(path, LessonReview.Write(reviews));
    }
}
