using Xunit;

namespace ClosingGaps.Tests;

/// <summary>
/// The folder of data that stands beside the repository and is no part of it: <c>CG_SHARED</c>, or
/// <c>../shared</c> beside the folder of the solution. Tests that need it skip without it; on the build
/// server, where it exists, a skip would hide a broken promise and is a failure.
/// </summary>
internal static class SharedData
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder's path, or null when it is not there.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Path of a file or folder in it, skipping the test when it is not there.</summary>
    public static string Path(params string[] parts)
    {
        var path = Folder is null ? null : System.IO.Path.Combine([Folder, .. parts]);
        if (path is not null && (File.Exists(path) || Directory.Exists(path)))
            return path;
        var wanted = string.Join('/', parts);
        if (Folder is not null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"The shared folder {Folder} has no {wanted}.");
        Assert.Skip($"No shared data: {wanted} (set CG_SHARED to the shared folder).");
        return "";
    }

    private static string? Find()
    {
        var path = Environment.GetEnvironmentVariable("CG_SHARED");
        if (string.IsNullOrEmpty(path))
            path = System.IO.Path.Combine(RepositoryRoot, "..", "shared");
        return Directory.Exists(path) ? System.IO.Path.GetFullPath(path) : null;
    }

    private static string FindRoot()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ClosingGaps.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            $"No ClosingGaps.slnx above {AppContext.BaseDirectory}: the tests run from a build inside the repository."
        );
    }
}
