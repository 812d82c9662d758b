namespace ClosingGaps.Population.Surveys.Files;

/// <summary>Reads whole files from disk; what the system refuses becomes a fault for people.</summary>
internal static class DiskFile
{
    public static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.UnreadableFile,
                    Path.GetFileName(path),
                    0,
                    "",
                    $"el archivo no se pudo leer ({e.Message}). Revise permisos y que nadie lo tenga abierto.",
                    $"the file could not be read ({e.Message}). Check permissions, and that nobody has it open."
                )
            );
        }
    }
}
