using System.Text;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;
using Microsoft.Net.Http.Headers;

namespace ClosingGaps.Web.Api;

/// <summary>Reads the body of a request as the YAML or JSON that <c>cg calc</c> reads.</summary>
internal static class SituationBody
{
    public const int MostBytes = 256 * 1024;

    public static readonly string[] MediaTypes =
    [
        "application/json",
        "application/yaml",
        "application/x-yaml",
        "text/yaml",
        "text/plain",
    ];

    public static async Task<SituationText> Read(HttpRequest request, CancellationToken stop)
    {
        var type =
            request.ContentType is null ? null
            : MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed
            : throw ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType);
        var isKnown =
            type is null
            || MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);
        var isUtf8 = type?.Encoding is null || type.Encoding.CodePage == Encoding.UTF8.CodePage;
        if (!isKnown || !isUtf8 || request.Headers.ContentEncoding.Count > 0)
        {
            throw ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        var text = await Text(request, stop);
        var bag = new DiagnosticBag();
        return SituationText.Parse(new SourceText("situación", text), bag)
            ?? throw SituationProblem.Of(bag, null);
    }

    private static async Task<string> Text(HttpRequest request, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, stop)) > 0)
        {
            // The server refuses what is longer; this holds for any server.
            if (bytes.Length + read > MostBytes)
            {
                throw ApiProblems.Of(StatusCodes.Status413PayloadTooLarge);
            }

            bytes.Write(buffer, 0, read);
        }

        var all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return Encoding.UTF8.GetString(all.StartsWith(Encoding.UTF8.Preamble) ? all[3..] : all);
    }
}
