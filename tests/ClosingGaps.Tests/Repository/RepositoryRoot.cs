namespace ClosingGaps.Tests.Repository;

/// <summary>The checkout that the tests run in: the folder above that holds ClosingGaps.slnx.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ClosingGaps.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            "ClosingGaps.slnx was not found above " + AppContext.BaseDirectory
        );
    }
}
