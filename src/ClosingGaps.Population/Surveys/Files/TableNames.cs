namespace ClosingGaps.Population.Surveys.Files;

/// <summary>
/// The names that INEGI gives to the file of one table: <c>trabajos.csv</c>,
/// <c>ncv_trabajos_2010_concil_2010.csv</c>, <c>conjunto_de_datos_trabajos_enigh_2016_ns.csv</c>.
/// </summary>
internal static class TableNames
{
    private const string Extension = ".csv";

    /// <summary>The table in a file of this name, in lower case; null when it is not CSV.</summary>
    public static string? Of(string file)
    {
        var name = file.ToLowerInvariant();
        if (!name.EndsWith(Extension, StringComparison.Ordinal))
            return null;
        name = name[..^Extension.Length];
        return Between(name, "ncv_", "_2010_concil_2010")
            ?? Between(name, "conjunto_de_datos_", "_enigh")
            ?? name;
    }

    private static string? Between(string name, string before, string after)
    {
        var end = name.IndexOf(after, StringComparison.Ordinal);
        return name.StartsWith(before, StringComparison.Ordinal) && end > before.Length
            ? name[before.Length..end]
            : null;
    }
}
