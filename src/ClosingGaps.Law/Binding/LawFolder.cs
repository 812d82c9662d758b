using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>Where the law's files are.</summary>
public static class LawFolder
{
    /// <summary>
    /// The folder named by the environment variable <c>CG_LAW</c>; else the <c>law</c> folder beside the program or above it, or above the
    /// current directory; <see langword="null"/> when there is none.
    /// </summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CG_LAW") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        return Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());
    }

    /// <summary>Every <c>*.ley</c> below a folder, with paths relative to it.</summary>
    internal static IEnumerable<SourceText> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        foreach (var path in Directory.EnumerateFiles(root, "*.ley", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            yield return new SourceText(relative, File.ReadAllText(path, Encoding.UTF8));
        }
    }

    private static string? Above(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "law");
            if (File.Exists(Path.Combine(candidate, "federal", "paquete.ley")))
            {
                return candidate;
            }
        }

        return null;
    }
}
