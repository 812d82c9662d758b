using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Population.Surveys.Files;

namespace ClosingGaps.Population.Surveys.Downloading;

/// <summary>A file that was fetched, or was there.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Address">Where it came from.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256.</param>
/// <param name="WasThere">Whether it was whole in the folder already.</param>
public sealed record FetchedFile(
    string Name,
    Uri Address,
    long Bytes,
    string Sha256,
    bool WasThere
);

/// <summary>
/// Fetches the zips of a survey into a folder. What comes is written beside its place (<c>.part</c>) and goes on from there when it was cut;
/// only a zip that is whole, each file in it by its checksum, takes its name. Hashes are kept in <c>descargas.json</c>.
/// </summary>
public sealed class SurveyDownload(HttpClient client, string folder)
{
    /// <summary>Name of the record of what was fetched.</summary>
    public const string Record = "descargas.json";

    private const int Attempts = 4;
    private const int Buffer = 1 << 16;

    /// <summary>Fetches one file; one that is there with its recorded hash is left.</summary>
    /// <exception cref="SurveyReadException">It could not be fetched whole, or is no zip; says what to do.</exception>
    public async Task<FetchedFile> FetchAsync(Uri address, CancellationToken stop)
    {
        var name = Path.GetFileName(address.LocalPath);
        var place = Path.Combine(folder, name);
        Directory.CreateDirectory(folder);
        if (File.Exists(place))
        {
            var hash = Hash(place);
            if (Recorded(name) == hash)
            {
                return new FetchedFile(
                    name,
                    address,
                    new FileInfo(place).Length,
                    hash,
                    WasThere: true
                );
            }

            throw Fault(
                name,
                "ya hay un archivo con ese nombre que no se descargó así. Muévalo, o bórrelo, y repita.",
                "there is a file of that name that was not fetched so. Move it, or delete it, and repeat."
            );
        }

        var part = place + ".part";
        await FetchPart(address, name, part, stop);
        CheckZip(name, part);
        var sha = Hash(part);
        File.Move(part, place);
        Write(name, address, sha, new FileInfo(place).Length);
        return new FetchedFile(name, address, new FileInfo(place).Length, sha, WasThere: false);
    }

    private async Task FetchPart(Uri address, string name, string part, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await FetchOnce(address, name, part, stop))
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                if (attempt == Attempts)
                {
                    throw Fault(
                        name,
                        $"no se pudo descargar de {address} ({e.Message}). Lo que llegó se guarda: repita la orden y sigue desde ahí.",
                        $"it could not be fetched from {address} ({e.Message}). What came is kept: repeat the command and it goes on from there."
                    );
                }
            }

            if (attempt == Attempts)
            {
                throw Fault(
                    name,
                    $"la descarga se cortó {Attempts} veces. Lo que llegó se guarda: repita la orden y sigue desde ahí.",
                    $"the download was cut {Attempts} times. What came is kept: repeat the command and it goes on from there."
                );
            }
        }
    }

    /// <summary>Fetches what is missing; whether all is there.</summary>
    private async Task<bool> FetchOnce(
        Uri address,
        string name,
        string part,
        CancellationToken stop
    )
    {
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0)
            request.Headers.Range = new RangeHeaderValue(have, null);
        using var answer = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            stop
        );
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // What is here is not the beginning of what is there: begin again.
            File.Delete(part);
            return false;
        }

        if (!answer.IsSuccessStatusCode)
        {
            if ((int)answer.StatusCode >= 500)
                throw new HttpRequestException($"HTTP {(int)answer.StatusCode}");
            throw Fault(
                name,
                $"el sitio no lo tiene en {address} (HTTP {(int)answer.StatusCode}). Búsquelo en la página de la encuesta del INEGI y descárguelo a mano.",
                $"the site does not have it at {address} (HTTP {(int)answer.StatusCode}). Look for it on INEGI's page of the survey and download it by hand."
            );
        }

        var goesOn =
            answer.StatusCode == HttpStatusCode.PartialContent
            && answer.Content.Headers.ContentRange?.From == have;
        var total = goesOn
            ? answer.Content.Headers.ContentRange?.Length
            : answer.Content.Headers.ContentLength;
        await using (var content = await answer.Content.ReadAsStreamAsync(stop))
        await using (var file = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create))
        {
            await content.CopyToAsync(file, Buffer, stop);
        }

        // A server that does not tell the length may have been cut: the zip's own directory tells.
        return total is null || new FileInfo(part).Length == total;
    }

    /// <summary>Reads the zip through: its directory and the checksum of each file. What is none goes away, for nothing can go on from it.</summary>
    private static void CheckZip(string name, string part)
    {
        try
        {
            var files = SurveyZip.Open(part);
            foreach (var file in files)
            {
                using var stream = file.Open();
                stream.CopyTo(Stream.Null);
            }

            if (files.Count > 0)
                return;
        }
        catch (SurveyReadException)
        {
            // Told below: whatever broke, what came is not the survey.
        }

        var length = new FileInfo(part).Length;
        File.Delete(part);
        throw Fault(
            name,
            $"lo que llegó ({length} bytes) no es un zip completo: quizá es una página de aviso. Abra la dirección en un navegador, o repita más tarde.",
            $"what came ({length} bytes) is no whole zip: perhaps a page with a notice. Open the address in a browser, or repeat later."
        );
    }

    private string? Recorded(string name) => ReadRecord()[name]?["sha256"]?.GetValue<string>();

    private JsonObject ReadRecord()
    {
        var path = Path.Combine(folder, Record);
        try
        {
            return File.Exists(path)
                ? JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? []
                : [];
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }

    private void Write(string name, Uri address, string sha256, long bytes)
    {
        var record = ReadRecord();
        record[name] = new JsonObject
        {
            ["address"] = address.ToString(),
            ["bytes"] = bytes,
            ["sha256"] = sha256,
        };
        var path = Path.Combine(folder, Record);
        var draft = path + ".draft";
        File.WriteAllText(draft, Json.Indented(record));
        File.Move(draft, path, overwrite: true);
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static SurveyReadException Fault(string name, string spanish, string english) =>
        new(new SurveyFault(SurveyFaultKind.NotFetched, name, 0, "", spanish, english));
}
