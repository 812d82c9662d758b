using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>A package while it is read: its files, and what lies beneath it.</summary>
internal sealed class Package(
    string folder,
    PackageSyntax syntax,
    IReadOnlyList<LawFileSyntax> files
)
{
    public string Folder { get; } = folder;

    public PackageSyntax Syntax { get; } = syntax;

    public IReadOnlyList<LawFileSyntax> Files { get; } = files;

    public string Name => Syntax.Name.Name;

    /// <summary>It names no legislator: it enacts nothing (a mapping from a survey to facts) and needs no articles.</summary>
    public bool IsMapping => Syntax.Legislator is null;

    /// <summary>What is in force, or would be: a package that is neither a proposal nor a mapping.</summary>
    public bool IsLaw => !Syntax.IsProposal && !IsMapping;

    /// <summary>Set by <see cref="Layering"/>.</summary>
    public PackageSymbol Symbol { get; set; } = null!;

    /// <summary>This package and all beneath it: where its names may come from.</summary>
    public HashSet<Package> Visible { get; } = [];

    /// <summary>What it lies over could not be settled, and an error says so; then any name may be meant.</summary>
    public bool HasBrokenLayers { get; set; }

    /// <summary>Whether it may use what another declares.</summary>
    public bool Sees(Package other) => HasBrokenLayers || Visible.Contains(other);
}
