using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>The files of a law folder.</summary>
internal static class LawFolder
{
    /// <summary>Every <c>*.ley</c> below a folder, with paths relative to it.</summary>
    public static IEnumerable<SourceText> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        foreach (var path in Directory.EnumerateFiles(root, "*.ley", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            yield return new SourceText(relative, File.ReadAllText(path, Encoding.UTF8));
        }
    }
}
