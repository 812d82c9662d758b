using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Compiled;

/// <summary>
/// Keeps the law as checked, so that the next run need not parse and link it. An entry belongs to every character of every file, the
/// proposals, the format and this very build of the program (<see cref="LawKey"/>); one that is damaged or foreign is made again. Only a law
/// of which there was nothing to say is kept: errors and warnings always come from the text.
/// </summary>
public sealed class LawCache
{
    private const string Extension = ".law";

    /// <summary>Who edits the law leaves an entry behind with each change; the oldest go.</summary>
    private const int Most = 12;

    private readonly string? folder;

    private LawCache(string? folder) => this.folder = folder;

    /// <summary>In the user's cache folder; see <see cref="CacheFolder.Default"/>.</summary>
    public static LawCache Default { get; } = new(CacheFolder.Default());

    /// <summary>Links the text each time and writes nothing.</summary>
    public static LawCache None { get; } = new(folder: null);

    /// <summary>A cache in a folder of the caller's choice, made when first needed.</summary>
    public static LawCache In(string folder) => new(folder);

    /// <summary>As <see cref="LawLoader.Load(IEnumerable{SourceText}, IReadOnlyList{string}?)"/>, from the cache where it can be.</summary>
    public LoadResult Load(IEnumerable<SourceText> files, IReadOnlyList<string>? proposals = null)
    {
        var sources = Ordered(files);
        if (folder is null)
        {
            return LawLoader.Load(sources, proposals);
        }

        var key = LawKey.Of(sources, proposals ?? []);
        if (Known(key, sources) is { } known)
        {
            return new LoadResult(known, []);
        }

        var loaded = LawLoader.Load(sources, proposals);
        if (loaded is { Snapshot: { } snapshot, Diagnostics.Count: 0 })
        {
            Keep(key, CompiledLaw.Write(snapshot, sources, key));
        }

        return loaded;
    }

    /// <summary>The law if the cache has it; <see langword="null"/> if it would have to be linked.</summary>
    public Snapshot? TryLoad(IEnumerable<SourceText> files, IReadOnlyList<string>? proposals = null)
    {
        var sources = Ordered(files);
        return folder is null ? null : Known(LawKey.Of(sources, proposals ?? []), sources);
    }

    private static List<SourceText> Ordered(IEnumerable<SourceText> files) =>
        [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];

    private Snapshot? Known(byte[] key, List<SourceText> sources) =>
        new CacheFile(PathOf(key)).TryRead() is { } bytes
            ? CompiledLaw.TryRead(bytes, sources, key)
            : null;

    private void Keep(byte[] key, byte[] bytes)
    {
        if (!new CacheFile(PathOf(key)).Store(bytes))
        {
            return;
        }

        try
        {
            var old = new DirectoryInfo(folder!)
                .EnumerateFiles("*" + Extension)
                .OrderByDescending(f => f.LastWriteTimeUtc)
                .Skip(Most);
            foreach (var file in old)
            {
                CacheFile.TryDelete(file.FullName);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They stay.
        }
    }

    private string PathOf(byte[] key) =>
        Path.Combine(folder!, Convert.ToHexStringLower(key.AsSpan(0, 16)) + Extension);
}
