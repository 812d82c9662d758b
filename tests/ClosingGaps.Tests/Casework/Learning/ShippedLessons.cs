using ClosingGaps.Casework.Learning;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;

namespace ClosingGaps.Tests.Casework.Learning;

/// <summary>The lessons of the repository with the law of the repository, read once.</summary>
internal static class ShippedLessons
{
    public static string Folder { get; } = RepositoryRoot.Combine("content", "lessons");

    private static readonly Lazy<LessonShelf> Read = new(() =>
        new LessonShelf(new Calculator(Shipped.Law), Folder)
    );

    public static LessonShelf Shelf => Read.Value;
}
