using System.Globalization;
using System.Text;

namespace ClosingGaps.Tests.Casework.Cards;

/// <summary>
/// Reads the squares of a QR code back (ISO/IEC 18004, bytes, capitals and digits, error level M, versions 1 to 20), without mending errors: what we draw must
/// have none. Written from the standard's tables, so that the library that makes the code does not judge itself.
/// </summary>
internal static class QrReader
{
    // By version: error bytes of a block; blocks and data bytes of the first group; of the second, which hold one byte more.
    private static readonly (int Error, int First, int Data, int Second)[] Blocks =
    [
        (10, 1, 16, 0),
        (16, 1, 28, 0),
        (26, 1, 44, 0),
        (18, 2, 32, 0),
        (24, 2, 43, 0),
        (16, 4, 27, 0),
        (18, 4, 31, 0),
        (22, 2, 38, 2),
        (22, 3, 36, 2),
        (26, 4, 43, 1),
        (30, 1, 50, 4),
        (22, 6, 36, 2),
        (22, 8, 37, 1),
        (24, 4, 40, 5),
        (24, 5, 41, 5),
        (28, 7, 45, 3),
        (28, 10, 46, 1),
        (26, 9, 43, 4),
        (26, 3, 44, 11),
        (26, 3, 41, 13),
    ];

    public static string Read(IReadOnlyList<IReadOnlyList<bool>> squares)
    {
        var version = (squares.Count - 17) / 4;
        // Bits 12 to 10 of the format, masked with 101010000010010: the mask's number.
        var mask = (Bit(squares[8][2]) << 2 | Bit(squares[8][3]) << 1 | Bit(squares[8][4])) ^ 0b101;
        var level = (Bit(squares[8][0]) << 1 | Bit(squares[8][1])) ^ 0b10;
        if (level != 0)
        {
            throw new InvalidOperationException($"level {level}, not M");
        }

        var bits = Bits(squares, version, mask);
        var bytes = new byte[bits.Count / 8];
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            bytes[i / 8] |= (byte)(Bit(bits[i]) << (7 - (i % 8)));
        }

        return Text(Data(bytes, version), version);
    }

    private static List<bool> Bits(
        IReadOnlyList<IReadOnlyList<bool>> squares,
        int version,
        int mask
    )
    {
        var size = squares.Count;
        var bits = new List<bool>();
        var up = true;
        for (var right = size - 1; right > 0; right -= 2)
        {
            right -= right == 6 ? 1 : 0;
            for (var step = 0; step < size; step++)
            {
                var y = up ? size - 1 - step : step;
                foreach (var x in new[] { right, right - 1 })
                {
                    if (!IsFixed(x, y, size, version))
                    {
                        bits.Add(squares[y][x] ^ Mask(mask, y, x));
                    }
                }
            }

            up = !up;
        }

        return bits;
    }

    private static bool IsFixed(int x, int y, int size, int version)
    {
        var isCorner = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
        var isVersion = version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11));
        return isCorner || x == 6 || y == 6 || isVersion || IsAlignment(x, y, size, version);
    }

    private static bool IsAlignment(int x, int y, int size, int version)
    {
        var centres = Centres(size, version);
        return centres.Any(cx =>
            centres.Any(cy =>
                Math.Abs(x - cx) <= 2
                && Math.Abs(y - cy) <= 2
                && !(cx == 6 && cy == 6)
                && !(cx == 6 && cy == size - 7)
                && !(cx == size - 7 && cy == 6)
            )
        );
    }

    private static List<int> Centres(int size, int version)
    {
        if (version == 1)
        {
            return [];
        }

        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        var centres = new List<int> { 6 };
        for (var i = count - 2; i >= 0; i--)
        {
            centres.Add(size - 7 - (i * step));
        }

        return centres;
    }

    private static bool Mask(int mask, int i, int j) =>
        mask switch
        {
            0 => (i + j) % 2 == 0,
            1 => i % 2 == 0,
            2 => j % 3 == 0,
            3 => (i + j) % 3 == 0,
            4 => ((i / 2) + (j / 3)) % 2 == 0,
            5 => (i * j % 2) + (i * j % 3) == 0,
            6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
            _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
        };

    private static byte[] Data(byte[] bytes, int version)
    {
        var (_, first, data, second) = Blocks[version - 1];
        var blocks = Enumerable.Range(0, first + second).Select(_ => new List<byte>()).ToList();
        var at = 0;
        for (var i = 0; i <= data; i++)
        {
            for (var b = 0; b < blocks.Count; b++)
            {
                if (i < data || b >= first)
                {
                    blocks[b].Add(bytes[at++]);
                }
            }
        }

        return [.. blocks.SelectMany(b => b)];
    }

    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    // Stretches of bytes, of capitals and digits, or of digits, one after another.
    private static string Text(byte[] data, int version)
    {
        var text = new StringBuilder();
        var at = 0;
        var wide = version >= 10;
        while (at + 4 <= data.Length * 8)
        {
            switch (Take(4))
            {
                case 0b0100:
                    var bytes = new byte[Take(wide ? 16 : 8)];
                    for (var i = 0; i < bytes.Length; i++)
                    {
                        bytes[i] = (byte)Take(8);
                    }

                    text.Append(Encoding.UTF8.GetString(bytes));
                    break;
                case 0b0010:
                    var letters = Take(wide ? 11 : 9);
                    for (; letters >= 2; letters -= 2)
                    {
                        var two = Take(11);
                        text.Append(Letters[two / 45]).Append(Letters[two % 45]);
                    }

                    text.Append(letters == 1 ? Letters[Take(6)].ToString() : "");
                    break;
                case 0b0001:
                    var digits = Take(wide ? 12 : 10);
                    for (; digits >= 3; digits -= 3)
                    {
                        text.Append(Take(10).ToString("000", CultureInfo.InvariantCulture));
                    }

                    text.Append(
                        digits == 2 ? Take(7).ToString("00", CultureInfo.InvariantCulture)
                        : digits == 1 ? Take(4).ToString(CultureInfo.InvariantCulture)
                        : ""
                    );
                    break;
                default:
                    return text.ToString();
            }
        }

        return text.ToString();

        int Take(int count)
        {
            var value = 0;
            for (var i = 0; i < count; i++, at++)
            {
                value = (value << 1) | ((data[at / 8] >> (7 - (at % 8))) & 1);
            }

            return value;
        }
    }

    private static int Bit(bool square) => square ? 1 : 0;
}
