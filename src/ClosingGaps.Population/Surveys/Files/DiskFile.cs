namespace ClosingGaps.Population.Surveys.Files;

/// <summary>Reads files from disk; what the system refuses becomes a fault for people.</summary>
internal static class DiskFile
{
    /// <summary>Up to this length a file is kept in memory while a survey is read.</summary>
    public const long Small = 64L << 20;

    public static byte[] Read(string path) => Try(path, () => File.ReadAllBytes(path));

    public static long Length(string path) => Try(path, () => new FileInfo(path).Length);

    public static Stream Open(string path) =>
        Try(
            path,
            () =>
                new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    1 << 18,
                    FileOptions.SequentialScan
                )
        );

    public static SurveyReadException Unreadable(string path, Exception e) =>
        new(
            new SurveyFault(
                SurveyFaultKind.UnreadableFile,
                Path.GetFileName(path),
                0,
                "",
                $"el archivo no se pudo leer ({e.Message}). Revise permisos y que nadie lo tenga abierto.",
                $"the file could not be read ({e.Message}). Check permissions, and that nobody has it open."
            )
        );

    private static T Try<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
    }
}
