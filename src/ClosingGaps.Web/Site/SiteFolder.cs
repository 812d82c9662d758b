namespace ClosingGaps.Web.Site;

/// <summary>Where the pages' own files are: beside the program when published, else the project, so that it runs from any folder.</summary>
internal static class SiteFolder
{
    public static string Find()
    {
        for (
            var above = new DirectoryInfo(AppContext.BaseDirectory);
            above is not null;
            above = above.Parent
        )
        {
            foreach (
                var folder in new[]
                {
                    above.FullName,
                    Path.Combine(above.FullName, "src", "ClosingGaps.Web"),
                }
            )
            {
                if (File.Exists(Path.Combine(folder, "wwwroot", "site.css")))
                {
                    return folder;
                }
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
