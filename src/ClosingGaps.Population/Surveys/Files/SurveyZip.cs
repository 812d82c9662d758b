using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>
/// A zip as INEGI publishes them. A small one is read whole before anything is taken from it, so that what the
/// files hold and what the cache is keyed by are the same bytes; a large one is read in place.
/// </summary>
internal sealed class SurveyZip
{
    private readonly Func<Stream> open;
    private readonly byte[] hash;

    private SurveyZip(string path)
    {
        Name = Path.GetFileName(path);
        if (DiskFile.Length(path) <= 4 * DiskFile.Small)
        {
            var content = DiskFile.Read(path);
            open = () => new MemoryStream(content, writable: false);
            hash = SHA256.HashData(content);
        }
        else
        {
            open = () => DiskFile.Open(path);
            using var stream = open();
            hash = SHA256.HashData(stream);
        }
    }

    public string Name { get; }

    public string Hash => Convert.ToHexStringLower(hash);

    /// <summary>The files in it, in the order of their names, with those names; folders are left out.</summary>
    public static IReadOnlyList<ZippedFile> Open(string path)
    {
        var zip = new SurveyZip(path);
        try
        {
            using var archive = zip.Archive();
            return
            [
                .. archive
                    .Entries.Where(e => e.Name.Length > 0)
                    .OrderBy(e => e.FullName, StringComparer.Ordinal)
                    .Select(e => new ZippedFile(zip, e.FullName, e.Length)),
            ];
        }
        catch (InvalidDataException)
        {
            throw zip.NotAZip();
        }
    }

    public byte[] Identity(string entry) =>
        SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(entry)]);

    public Stream Read(string entry, string file)
    {
        // An archive is not for several threads; opening another over the same bytes costs nothing.
        ZipArchive? archive = null;
        try
        {
            archive = Archive();
            var found =
                archive.GetEntry(entry) ?? throw new InvalidDataException($"no entry {entry}");
            if (!found.IsEncrypted)
                return new EntryStream(archive, found, file);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            archive?.Dispose();
            throw Damaged(file);
        }

        archive.Dispose();
        throw Fault(
            file,
            "el archivo está cifrado. Descomprímalo con su contraseña y dé la carpeta.",
            "the file is encrypted. Unzip it with its password and give the folder."
        );
    }

    private ZipArchive Archive() => new(open());

    private SurveyReadException NotAZip()
    {
        // A local file header at the front and no directory at the end: the rest never came.
        using var stream = open();
        Span<byte> start = stackalloc byte[4];
        var got = stream.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        if (got == 4 && start.SequenceEqual("PK\u0003\u0004"u8))
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

    private static SurveyReadException Damaged(string file) =>
        Fault(
            file,
            "el archivo está dañado dentro del zip: no se descomprime completo. Descargue el zip de nuevo, o descomprímalo y dé la carpeta.",
            "the file is damaged inside the zip: it does not unzip whole. Download the zip again, or unzip it and give the folder."
        );

    private static SurveyReadException Fault(string file, string spanish, string english) =>
        new(new SurveyFault(SurveyFaultKind.DamagedZip, file, 0, "", spanish, english));

    /// <summary>A file of the archive, whose length and checksum must be those that the archive says.</summary>
    private sealed class EntryStream(ZipArchive archive, ZipArchiveEntry entry, string file)
        : CheckedStream(entry.Open())
    {
        private uint crc = Crc32.Start;
        private long length;

        protected override SurveyReadException Broken(Exception e) => Damaged(file);

        protected override void Pass(ReadOnlySpan<byte> bytes)
        {
            crc = Crc32.Append(crc, bytes);
            length += bytes.Length;
            if (length > entry.Length)
                throw Damaged(file);
        }

        protected override void Judge()
        {
            if (length != entry.Length || Crc32.End(crc) != entry.Crc32)
                throw Damaged(file);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
                archive.Dispose();
        }
    }
}

/// <summary>A file inside a zip.</summary>
internal sealed class ZippedFile(SurveyZip zip, string entry, long length) : SurveyFile
{
    /// <summary>Its name with the folders of the zip, parted by /.</summary>
    public string Entry { get; } = entry.Replace('\\', '/');

    public override string Name { get; } = $"{zip.Name}/{entry}";

    public override string Source => zip.Name;

    public override byte[] Identity => zip.Identity(entry);

    public override string SourceHash => zip.Hash;

    public override long Length => length;

    public override Stream Open() => zip.Read(entry, Name);
}
