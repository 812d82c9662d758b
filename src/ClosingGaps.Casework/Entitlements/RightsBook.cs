using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>
/// The catalogue of rights: which rules of the law are asked, in the order of what matters to her. What each gives is the law's; here is
/// only that it exists, what it is called and which event it is about.
/// </summary>
public sealed class RightsBook
{
    private RightsBook(IReadOnlyList<Right> rights, Snapshot law)
    {
        Rights = rights;
        Groups = Together(rights, law);
    }

    /// <summary>What matters to her first.</summary>
    public IReadOnlyList<Right> Rights { get; }

    /// <summary>Rights that can be asked of one situation: none of them reads an event that only another supposes.</summary>
    internal IReadOnlyList<RightsGroup> Groups { get; }

    /// <summary>The files of a folder.</summary>
    /// <exception cref="ContentException">A file is not as it must be, or names what the law does not have.</exception>
    public static RightsBook Read(string folder, Snapshot law) =>
        new(
            [
                .. Directory
                    .EnumerateFiles(folder, "*.yaml")
                    .Order(StringComparer.Ordinal)
                    .SelectMany(path =>
                        ContentFile
                            .Read<RightsFile>(path)
                            .Rights.Select(r => r.ToRight(law, Path.GetFileName(path)))
                    )
                    .OrderBy(r => r.Order)
                    .ThenBy(r => r.Granted.Name, StringComparer.Ordinal),
            ],
            law
        );

    /// <summary>Those only that pass a test.</summary>
    public RightsBook Where(Func<Right, bool> test, Snapshot law) =>
        new([.. Rights.Where(test)], law);

    /// <summary>Those only whose name or rule holds a text, accents and capitals aside.</summary>
    public RightsBook Only(string text, Snapshot law)
    {
        var plain = PlainText.Of(text);
        return Where(
            r =>
                new[] { r.Name.Es, r.Name.En, r.Granted.Name }.Any(n =>
                    PlainText.Of(n).Contains(plain, StringComparison.Ordinal)
                ),
            law
        );
    }

    private static List<RightsGroup> Together(IReadOnlyList<Right> rights, Snapshot law)
    {
        var graph = new SymbolGraph(law);
        var groups = new List<RightsGroup>();
        foreach (var right in rights)
        {
            if (groups.Find(g => g.Takes(right, graph)) is not { } group)
            {
                groups.Add(group = new RightsGroup());
            }

            group.Add(right);
        }

        return groups;
    }
}

/// <summary>Rights and the event that they suppose between them.</summary>
internal sealed class RightsGroup
{
    private readonly List<Right> rights = [];
    private readonly Dictionary<InputSymbol, Supposition> supposes = [];

    public IReadOnlyList<Right> Rights => rights;

    public IEnumerable<Supposition> Supposes => supposes.Values;

    /// <summary>One right alone.</summary>
    public static RightsGroup Of(Right right)
    {
        var group = new RightsGroup();
        group.Add(right);
        return group;
    }

    public void Add(Right right)
    {
        rights.Add(right);
        foreach (var supposition in right.Supposes)
        {
            supposes[supposition.Input] = supposition;
        }
    }

    public bool Takes(Right right, SymbolGraph graph) =>
        right.Supposes.All(s => !supposes.TryGetValue(s.Input, out var other) || other == s)
        && IsFreeOf(right, supposes.Keys, graph)
        && rights.TrueForAll(r => IsFreeOf(r, right.Supposes.Select(s => s.Input), graph));

    /// <summary>Whether a right reads none of some inputs but those that it supposes itself.</summary>
    private static bool IsFreeOf(Right right, IEnumerable<InputSymbol> inputs, SymbolGraph graph) =>
        inputs
            .Where(i => right.Supposes.All(s => s.Input != i))
            .All(i => !right.Rules.Any(r => graph.DependsOn(r, i)));
}
