using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>
/// A zip as INEGI publishes them. It is read whole before anything is taken from it, so that what the
/// files hold and what the cache is keyed by are the same bytes.
/// </summary>
internal sealed class SurveyZip
{
    /// <summary>No table of a survey comes near; a file that says it is larger is no survey.</summary>
    private const long LargestFile = 1L << 30;

    private readonly byte[] content;
    private readonly byte[] hash;

    private SurveyZip(string name, byte[] content)
    {
        Name = name;
        this.content = content;
        hash = SHA256.HashData(content);
    }

    public string Name { get; }

    /// <summary>The files in it, in the order of their names, with those names; folders are left out.</summary>
    public static IReadOnlyList<ZippedFile> Open(string path)
    {
        var zip = new SurveyZip(Path.GetFileName(path), DiskFile.Read(path));
        try
        {
            using var archive = zip.Archive();
            return
            [
                .. archive
                    .Entries.Where(e => e.Name.Length > 0)
                    .Select(e => e.FullName)
                    .Order(StringComparer.Ordinal)
                    .Select(entry => new ZippedFile(zip, entry)),
            ];
        }
        catch (InvalidDataException)
        {
            throw zip.NotAZip();
        }
    }

    public byte[] Identity(string entry) =>
        SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(entry)]);

    public string Hash => Convert.ToHexStringLower(hash);

    public byte[] Read(string entry, string file)
    {
        try
        {
            // An archive is not for several threads; opening another over the same bytes costs nothing.
            using var archive = Archive();
            var found =
                archive.GetEntry(entry) ?? throw new InvalidDataException($"no entry {entry}");
            if (found.IsEncrypted)
            {
                throw Fault(
                    file,
                    "el archivo está cifrado. Descomprímalo con su contraseña y dé la carpeta.",
                    "the file is encrypted. Unzip it with its password and give the folder."
                );
            }

            if (found.Length > LargestFile)
            {
                throw Fault(
                    file,
                    "el archivo dice medir más de 1 GiB: no es una tabla de la encuesta. Descárguelo de nuevo del INEGI.",
                    "the file says it is larger than 1 GiB: it is no table of the survey. Download it again from INEGI."
                );
            }

            var text = new byte[found.Length];
            using var stream = found.Open();
            stream.ReadExactly(text);
            if (stream.ReadByte() < 0 && Crc32.Of(text) == found.Crc32)
                return text;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            // Told below: whatever broke, the remedy is the same.
        }

        throw Fault(
            file,
            "el archivo está dañado dentro del zip: no se descomprime completo. Descargue el zip de nuevo, o descomprímalo y dé la carpeta.",
            "the file is damaged inside the zip: it does not unzip whole. Download the zip again, or unzip it and give the folder."
        );
    }

    private ZipArchive Archive() => new(new MemoryStream(content, writable: false));

    private SurveyReadException NotAZip()
    {
        // A local file header at the front and no directory at the end: the rest never came.
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return Fault(
                Name,
                "el zip está incompleto o dañado: le falta su índice, que va al final. Descárguelo de nuevo.",
                "the zip is incomplete or damaged: its index, which stands at the end, is missing. Download it again."
            );
        }

        return Fault(
            Name,
            "el archivo se llama .zip y no es un zip. Dé el zip del INEGI, o la carpeta con sus CSV.",
            "the file is named .zip and is no zip. Give INEGI's zip, or the folder with its CSV files."
        );
    }

    private static SurveyReadException Fault(string file, string spanish, string english) =>
        new(new SurveyFault(SurveyFaultKind.DamagedZip, file, 0, "", spanish, english));
}

/// <summary>A file inside a zip.</summary>
internal sealed class ZippedFile(SurveyZip zip, string entry) : SurveyFile
{
    /// <summary>Its name without the folders of the zip.</summary>
    public string ShortName { get; } = entry[(entry.LastIndexOfAny(['/', '\\']) + 1)..];

    public override string Name { get; } = $"{zip.Name}/{entry}";

    public override string Source => zip.Name;

    public override byte[] Identity => zip.Identity(entry);

    public override string SourceHash => zip.Hash;

    public override byte[] Read() => zip.Read(entry, Name);
}
