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

    /// <summary>The whole content.</summary>
    /// <exception cref="SurveyReadException">It cannot be read, or is damaged.</exception>
    public abstract byte[] Read();
}

/// <summary>A file on disk, read once.</summary>
internal sealed class LooseFile(string path) : SurveyFile
{
    private byte[]? content;
    private byte[]? hash;

    public override string Name { get; } = Path.GetFileName(path);

    public override string Source => Name;

    public override byte[] Identity => hash ??= SHA256.HashData(Read());

    public override string SourceHash => Convert.ToHexStringLower(Identity);

    public override byte[] Read() => content ??= DiskFile.Read(path);
}
