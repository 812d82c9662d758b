using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site.Protection;

namespace ClosingGaps.Web.Pages.Farm;

/// <summary>
/// What the payroll clerk sent: a roster, pasted or as a file, and what holds for all its rows. The roster goes back to the browser inside
/// the page, packed, so that the next button sends it again: nothing of it stays here.
/// </summary>
internal sealed class PayrollForm
{
    /// <summary>Bytes of a roster on the web: about 20,000 rows; the command takes more.</summary>
    public const int MostBytes = Limits.UploadBytes;

    // The length stands first: Brotli that was cut short ends without a complaint.
    private const int LengthBytes = sizeof(int);

    private readonly List<Bilingual> errors = [];

    private PayrollForm() { }

    /// <summary>As pasted; empty when it came as a file.</summary>
    public string Pasted { get; private init; } = "";

    /// <summary>Of the file, for the person to know it again.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>The roster; <see langword="null"/> when none came.</summary>
    public byte[]? Bytes { get; private init; }

    public string Zone { get; private init; } = "";

    public string Relief { get; private init; } = "";

    public string From { get; private init; } = "";

    public string To { get; private init; } = "";

    public string Registration { get; private init; } = "";

    public string Guide { get; private init; } = "";

    public string LeaveCause { get; private init; } = "";

    /// <summary>What cannot be read of the options, by their own fields.</summary>
    public IReadOnlyList<Bilingual> Errors => errors;

    public static PayrollForm Empty { get; } = new();

    /// <summary>First day asked; <see langword="null"/> for the roster's own.</summary>
    public DateOnly? FirstDay { get; private set; }

    /// <summary>Last day asked.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The file as a hidden field carries it, compressed; empty when it was pasted, for then the text itself goes back.</summary>
    public string Packed => Bytes is null || Pasted.Length > 0 ? "" : Pack(Bytes);

    /// <exception cref="RosterFileException">What came is too large, or is not what this page sends.</exception>
    public static async Task<PayrollForm> Read(HttpRequest request, CancellationToken stop)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(stop);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw TooLarge();
        }

        var pasted = form["padron"].ToString().Trim('\r', '\n', '\uFEFF');
        var file = form.Files.GetFile("archivo") is { Length: > 0 } sent ? sent : null;
        if ((file?.Length ?? pasted.Length) > MostBytes)
        {
            throw TooLarge();
        }

        var read = new PayrollForm
        {
            Pasted = file is null ? pasted : "",
            FileName =
                file is not null ? Path.GetFileName(file.FileName)
                : pasted.Length > 0 ? ""
                : form["nombre"].ToString(),
            Bytes =
                file is not null ? await Whole(file, stop)
                : pasted.Length > 0 ? Encoding.UTF8.GetBytes(pasted)
                : form["contenido"].ToString() is { Length: > 0 } packed ? Unpack(packed)
                : null,
            Zone = OneOf(form["zona"].ToString(), "general", "frontera"),
            Relief = OneOf(form["estimulo"].ToString(), "sí", "no"),
            From = form["desde"].ToString().Trim(),
            To = form["hasta"].ToString().Trim(),
            Registration = form["registro"].ToString().Trim().ToUpperInvariant(),
            Guide = form["guia"].ToString().Trim(),
            LeaveCause = form["causa"].ToString().Trim(),
        };
        read.Check();
        return read;
    }

    private void Check()
    {
        FirstDay = Day(From);
        LastDay = Day(To);
        if ((From.Length > 0 && FirstDay is null) || (To.Length > 0 && LastDay is null))
        {
            errors.Add(
                new(
                    "El periodo no se entiende. Escriba cada día así: 02/03/2026.",
                    "The period cannot be read. Write each day like this: 02/03/2026."
                )
            );
        }
        else if (LastDay < FirstDay)
        {
            errors.Add(
                new(
                    "El último día del periodo es anterior al primero. Cámbielos de lugar.",
                    "The last day of the period is before the first. Swap them."
                )
            );
        }

        if (
            Registration.Length > 0
            && !(Registration.Length == 11 && Registration.All(char.IsAsciiLetterOrDigit))
        )
        {
            errors.Add(
                new(
                    "El registro patronal tiene once letras o dígitos. Revíselo o déjelo vacío.",
                    "The employer registration has eleven letters or digits. Check it or leave it empty."
                )
            );
        }

        if (Guide.Length > 0 && !(Guide.Length == 5 && Guide.All(char.IsAsciiDigit)))
        {
            errors.Add(
                new(
                    "La guía de la subdelegación tiene cinco dígitos. Revísela o déjela vacía.",
                    "The guide has five digits. Check it or leave it empty."
                )
            );
        }

        if (
            LeaveCause.Length > 0
            && !(LeaveCause.Length == 1 && "123456789A".Contains(LeaveCause[0]))
        )
        {
            errors.Add(
                new(
                    "La causa de baja es un dígito del 1 al 9, o la letra A.",
                    "The cause of departure is a digit from 1 to 9, or the letter A."
                )
            );
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "d/M/yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static string OneOf(string text, params string[] options) =>
        options.Contains(text, StringComparer.Ordinal) ? text : "";

    private static async Task<byte[]> Whole(IFormFile file, CancellationToken stop)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, stop);
        return memory.ToArray();
    }

    private static string Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        packed.Write(BitConverter.GetBytes(bytes.Length));
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    // Whoever sends something else here gets no more than the limit unpacked.
    private static byte[] Unpack(string text)
    {
        try
        {
            var packed = Convert.FromBase64String(text);
            using var brotli = new BrotliStream(
                new MemoryStream(packed, LengthBytes, Math.Max(0, packed.Length - LengthBytes)),
                CompressionMode.Decompress
            );
            using var whole = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = brotli.Read(buffer)) > 0; )
            {
                whole.Write(buffer, 0, read);
                if (whole.Length > MostBytes)
                {
                    throw TooLarge();
                }
            }

            return whole.Length == BitConverter.ToInt32(packed) ? whole.ToArray() : throw Torn();
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            throw Torn();
        }
    }

    private static RosterFileException Torn() =>
        new(
            new(
                "el padrón no llegó completo de la página anterior",
                "the roster did not come whole from the page before"
            ),
            new("Elija otra vez su archivo.", "Choose your file again.")
        );

    private static RosterFileException TooLarge() =>
        new(
            new(
                $"el padrón mide más de {MostBytes / 1_048_576} MiB, que es lo que esta página admite",
                $"the roster has more than {MostBytes / 1_048_576} MiB, which is what this page takes"
            ),
            new(
                "Divídalo por temporada o por centro de trabajo, o use el programa en su computadora (cg roster).",
                "Split it by season or by place of work, or use the program on your computer (cg roster)."
            )
        );
}
