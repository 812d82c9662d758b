using ClosingGaps.Casework.Contents;
using ClosingGaps.Law;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Validation;

/// <summary>The published figures that ours are set beside, what their publishers mean by them, and why ours miss some. Immutable.</summary>
/// <param name="Targets">In the order of the files.</param>
public sealed record TargetBook(
    IReadOnlyList<Target> Targets,
    IReadOnlyList<TargetDefinition> Definitions,
    IReadOnlyList<MissReason> Reasons,
    IReadOnlyList<LearntFigure> Learnt
)
{
    /// <summary>Where the figures of the survey from which the sample was learnt are kept.</summary>
    public const string LearntName = "learnt.yaml";

    private const string DefinitionsName = "definitions.yaml";
    private const string ReasonsName = "reasons.yaml";

    /// <summary>In which order the files are shown.</summary>
    private static readonly string[] Names =
    [
        "domestic_work",
        "registered",
        "field_work",
        "everybody",
        "informality",
        "poverty",
        "care",
        "old_age",
    ];

    /// <summary>The figure that a key names.</summary>
    public Target this[string key] => Targets.Single(t => t.Key == key);

    /// <summary>Why a survey misses a figure, where somebody has said it.</summary>
    /// <param name="names">By which the reasons know the survey.</param>
    public IReadOnlyList<MissReason> ReasonsOf(IReadOnlyList<string> names, Target target) =>
        [.. Reasons.Where(r => r.IsAbout(names, target))];

    /// <summary>All periods of a figure, from the first.</summary>
    public IReadOnlyList<Target> Series(string id) =>
        [.. Targets.Where(t => t.Id == id).OrderBy(t => t.Day)];

    /// <summary>The book that comes with the product.</summary>
    /// <param name="near">Where to begin looking for the content folder.</param>
    /// <exception cref="ContentException">A file is not there, or not as it must be; says where.</exception>
    public static TargetBook Find(string near) =>
        Read(
            ProductFolder.Find(near, DefinitionsName, "content", "targets")
                ?? throw new ContentException(
                    "content/targets",
                    new("no se encuentra.", "was not found.")
                )
        );

    /// <summary>Reads and checks the files of a folder.</summary>
    /// <exception cref="ContentException">A file is not as it must be; says which, and which entry.</exception>
    public static TargetBook Read(string folder)
    {
        var meanings = ContentFile.Read<DefinitionFile>(Path.Combine(folder, DefinitionsName));
        var check = new TargetCheck(meanings);
        var targets = Names
            .Select(n => n + ".yaml")
            .SelectMany(n =>
                ContentFile
                    .Read<TargetFile>(Path.Combine(folder, n))
                    .Targets.Select(e => check.Of(e, n))
            )
            .ToList();
        if (targets.GroupBy(t => t.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ContentException(
                folder,
                new($"{twice.Key}: está dos veces.", $"{twice.Key}: is there twice.")
            );
        }

        var reasons = ContentFile
            .Read<ReasonFile>(Path.Combine(folder, ReasonsName))
            .Reasons.Select(r => TargetCheck.Of(r, ReasonsName))
            .ToList();
        if (
            reasons.FirstOrDefault(r =>
                r.Redo is { Grown: { } key } && targets.TrueForAll(t => t.Key != key)
            ) is
            { } lost
        )
        {
            throw new ContentException(
                ReasonsName,
                new(
                    $"{lost.Id}: «{lost.Redo!.Grown}» no es ninguna cifra.",
                    $"{lost.Id}: “{lost.Redo!.Grown}” is no figure."
                )
            );
        }

        var learnt = ContentFile.Read<LearntFile>(Path.Combine(folder, LearntName)).Figures;
        return new TargetBook(
            targets,
            check.Definitions,
            reasons,
            [.. learnt.Select(l => new LearntFigure(l.Of, l.Value, l.StandardError))]
        );
    }
}
