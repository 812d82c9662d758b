using System.Security.Cryptography;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>One file of a survey: on its own, or inside a zip.</summary>
internal abstract class SurveyFile
{
    /// <summary>Its name for people: <c>poblacion.csv</c>, or <c>enigh.zip/poblacion.csv</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Name of the file on disk: its own, or the zip's.</summary>
    public abstract string Source { get; }

    /// <summary>
    /// What its content depends on and nothing else: two files with the same identity have the same
    /// content. Cheaper than the content where the file is inside a zip.
    /// </summary>
    public abstract byte[] Identity { get; }

    /// <summary>SHA-256 of the file on disk, in lower-case hexadecimal.</summary>
    public abstract string SourceHash { get; }

    /// <summary>Bytes of the content; of a zipped file, as it says of itself.</summary>
    public abstract long Length { get; }

    /// <summary>The content from its beginning. At its end a damaged or changed file is told.</summary>
    /// <exception cref="SurveyReadException">It cannot be read, or is damaged.</exception>
    public abstract Stream Open();
}

/// <summary>A file on disk. A small one is read once and kept; a large one is read in passing each time.</summary>
internal sealed class LooseFile(string path) : SurveyFile
{
    private byte[]? hash;
    private byte[]? content;

    public override string Name { get; } = Path.GetFileName(path);

    public override string Source => Name;

    public override byte[] Identity => hash ??= Hashed();

    public override string SourceHash => Convert.ToHexStringLower(Identity);

    public override long Length => DiskFile.Length(path);

    public override Stream Open()
    {
        if (content is null && Length <= DiskFile.Small)
            content = DiskFile.Read(path);
        // The directory of a Parquet file stands at its end: it is read here and there, not in passing.
        if (content is null && Name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
            return DiskFile.Open(path);
        return content is not null
            ? new MemoryStream(content, writable: false)
            : new UnchangedStream(DiskFile.Open(path), Name, hash);
    }

    private byte[] Hashed()
    {
        using var stream = Open();
        try
        {
            return SHA256.HashData(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFile.Unreadable(path, e);
        }
    }
}
