namespace ClosingGaps.Law.Compiled;

/// <summary>
/// Where the product keeps what it can make again. Every entry is told by the content that it was made from, so that nothing in it is ever
/// out of date, and all of it may be deleted.
/// </summary>
public static class CacheFolder
{
    /// <summary>Environment variable that, set to anything, turns every cache off.</summary>
    public const string Off = "CG_NO_CACHE";

    /// <summary>
    /// <c>closing-gaps</c> in <c>$XDG_CACHE_HOME</c>, or in <c>.cache</c> of the user's home; <see langword="null"/> when <see cref="Off"/> is set.
    /// </summary>
    public static string? Default()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Off)))
        {
            return null;
        }

        var root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(root) || !Path.IsPathRooted(root))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            root = Path.Combine(home, ".cache");
        }

        return Path.Combine(root, "closing-gaps");
    }
}
