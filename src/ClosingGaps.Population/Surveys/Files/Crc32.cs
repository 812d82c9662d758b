namespace ClosingGaps.Population.Surveys.Files;

/// <summary>
/// The checksum of zip files (ISO 3309, reflected polynomial 0xEDB88320). The runtime reads it from a zip
/// and does not compare it.
/// </summary>
internal static class Crc32
{
    private static readonly uint[] Table = Build();

    /// <summary>The checksum before any byte; <see cref="Append"/> the bytes as they pass, then <see cref="End"/>.</summary>
    public const uint Start = uint.MaxValue;

    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }

    public static uint End(uint crc) => ~crc;

    private static uint[] Build()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
                entry = (entry & 1) != 0 ? 0xEDB88320 ^ (entry >> 1) : entry >> 1;
            table[i] = entry;
        }

        return table;
    }
}
