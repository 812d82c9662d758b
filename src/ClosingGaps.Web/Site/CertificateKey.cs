using System.Security.Cryptography;

namespace ClosingGaps.Web.Site;

/// <summary>
/// The key that signs certificates. It comes from the setting <c>Certificates:Key</c> (base 64, 32 bytes or more), so that several servers sign
/// alike; without it, one is made at the first start and kept in a folder of this machine's user. There is none in the source.
/// </summary>
internal sealed class CertificateKey
{
    private const int Length = 32;

    public CertificateKey(IConfiguration settings)
    {
        if (settings["Certificates:Key"] is { Length: > 0 } given)
        {
            Bytes = Given(given);
            return;
        }

        IsLocal = true;
        var folder = settings["Certificates:Folder"];
        try
        {
            Bytes = Kept(folder is { Length: > 0 } ? folder : OfThisUser());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nowhere to keep it: it lasts as long as this run, and pages say so.
            IsLost = true;
            Bytes = RandomNumberGenerator.GetBytes(Length);
        }
    }

    public byte[] Bytes { get; }

    /// <summary>Whether the key was made on this machine: its certificates are known only here.</summary>
    public bool IsLocal { get; }

    /// <summary>Whether it could not be kept: after the next start its certificates are unknown.</summary>
    public bool IsLost { get; }

    private static string OfThisUser()
    {
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.Create
        );
        return data.Length > 0
            ? Path.Combine(data, "closing-gaps")
            : throw new DirectoryNotFoundException("This user has no folder for data.");
    }

    private static byte[] Given(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= Length
            ? bytes[..length]
            : throw new InvalidOperationException(
                "Certificates:Key: se esperan 32 bytes o más en base 64. · 32 bytes or more in base 64 are expected."
            );
    }

    private static byte[] Kept(string folder)
    {
        var path = Path.Combine(folder, "certificate.key");
        Directory.CreateDirectory(folder);
        if (!File.Exists(path))
        {
            var made = RandomNumberGenerator.GetBytes(Length);
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
            };
            if (!OperatingSystem.IsWindows())
            {
                // For this user's eyes only.
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            try
            {
                using var file = new FileStream(path, options);
                file.Write(made);
                return made;
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another server of this machine made it in the meantime.
            }
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length >= Length
            ? bytes
            : throw new InvalidOperationException(
                $"{path}: la llave está incompleta; bórrela y se hará otra. · The key is incomplete; delete it and another is made."
            );
    }
}
