using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Reforms;

/// <summary>A law with proposals and changed values laid over it. The baseline is untouched: this is another snapshot.</summary>
public static class ReformedLaw
{
    /// <summary>The law of a folder as reformed.</summary>
    /// <param name="law">Files of the baseline law.</param>
    /// <param name="proposals">
    /// Proposals in the order in which they lie: the name of one among <paramref name="law"/>, or a folder of its own with its
    /// <c>paquete.ley</c>.
    /// </param>
    /// <param name="changes">Values of the baseline, or of a proposal, that take another amount; they lie over all else.</param>
    /// <param name="cache">Where the law as checked is kept; <see langword="null"/>: nowhere.</param>
    /// <returns>What is wrong names the package <c>cambio_a_…</c> when it is in a changed value.</returns>
    public static LoadResult Load(
        IReadOnlyList<SourceText> law,
        IReadOnlyList<string> proposals,
        IReadOnlyList<ValueChange> changes,
        LawCache? cache = null
    )
    {
        var files = new List<SourceText>(law);
        var names = new List<string>();
        foreach (var proposal in proposals)
        {
            if (!IsPackageFolder(proposal))
            {
                names.Add(proposal);
                continue;
            }

            // Its own name is what its paquete.ley says, whatever the folder is called.
            var own = LawLoader.Read(proposal);
            files.AddRange(
                own.Select(f => new SourceText($"{Path.GetFileName(proposal)}/{f.Path}", f.Content))
            );
            names.AddRange(LawLoader.PackageNames(own));
        }

        foreach (var (name, packageFiles) in ReformPackages.Of(changes))
        {
            files.AddRange(packageFiles);
            names.Add(name);
        }

        // What somebody tries out once would only fill the cache.
        return changes.Count > 0 || cache is null
            ? LawLoader.Load(files, names)
            : cache.Load(files, names);
    }

    /// <summary>Whether a path is the folder of a package.</summary>
    public static bool IsPackageFolder(string path) =>
        File.Exists(Path.Combine(path, "paquete.ley"));
}
