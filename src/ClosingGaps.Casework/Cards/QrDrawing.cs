using System.Globalization;
using System.Text;
using QRCoder;

namespace ClosingGaps.Casework.Cards;

/// <summary>A QR code as SVG that needs no style: black squares on white, with the quiet border that readers ask for.</summary>
public static class QrDrawing
{
    private const int Border = 4;

    /// <param name="content">What it holds: an address with its fragment.</param>
    /// <param name="label">What a screen reader says.</param>
    public static string Svg(string content, string label)
    {
        var matrix = Squares(content);
        var side = matrix.Count + (2 * Border);
        var path = new StringBuilder();
        for (var y = 0; y < matrix.Count; y++)
        {
            for (var x = 0; x < matrix[y].Count; x++)
            {
                var run = 0;
                while (x + run < matrix[y].Count && matrix[y][x + run])
                {
                    run++;
                }

                if (run > 0)
                {
                    path.Append(
                        CultureInfo.InvariantCulture,
                        $"M{x + Border} {y + Border}h{run}v1h-{run}z"
                    );
                    x += run;
                }
            }
        }

        var said = System.Net.WebUtility.HtmlEncode(label);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"{said}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
        );
    }

    /// <summary>The squares, row by row, true for black; without the quiet border.</summary>
    internal static IReadOnlyList<IReadOnlyList<bool>> Squares(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        // The generator's own border is cut off, so that ours is the only one.
        var rows = code.ModuleMatrix;
        var first = rows.FindIndex(r => r.Cast<bool>().Any(b => b));
        var size = rows.Count - (2 * first);
        return
        [
            .. rows.Skip(first)
                .Take(size)
                .Select(IReadOnlyList<bool> (r) => [.. r.Cast<bool>().Skip(first).Take(size)]),
        ];
    }
}
