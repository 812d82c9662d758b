namespace ClosingGaps.Law;

/// <summary>Folders that come with the product: <c>law</c>, <c>mappings</c>, <c>data</c>, <c>content</c>.</summary>
public static class ProductFolder
{
    /// <summary>The nearest such folder: in a folder or one above it; else beside the program or above it.</summary>
    /// <param name="current">Where to begin.</param>
    /// <param name="holding">A file that must be in it or below, so that another folder of that name is not taken for it.</param>
    /// <param name="parts">Its path, part by part.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static string? Find(string current, string holding, params string[] parts)
    {
        foreach (var start in new[] { current, AppContext.BaseDirectory })
        {
            for (var above = new DirectoryInfo(start); above is not null; above = above.Parent)
            {
                var folder = Path.Combine([above.FullName, .. parts]);
                if (
                    Directory.Exists(folder)
                    && Directory.EnumerateFiles(folder, holding, SearchOption.AllDirectories).Any()
                )
                {
                    return folder;
                }
            }
        }

        return null;
    }
}
