using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Api;

/// <summary>The problems that the API tells, each with how to mend it. The page of the API lists them from here.</summary>
internal static class ApiProblems
{
    /// <summary>The site has just started and is still making the figures asked for.</summary>
    public static ApiProblem Counting =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            "counting",
            new("Todavía se está contando", "It is still being counted"),
            new(
                "El sitio acaba de abrir. Espere los segundos que dice Retry-After y repita.",
                "The site has just opened. Wait the seconds that Retry-After says and repeat."
            )
        )
        {
            RetryAfter = StudyNotReadyException.RetryAfter,
        };

    public static ApiProblem Of(int status, string? correlation = null) =>
        status switch
        {
            400 => BadRequest(
                new(
                    "La petición no se puede leer. Revise que esté completa y en UTF-8.",
                    "The request cannot be read. Check that it is whole and in UTF-8."
                )
            ),
            404 => NotFound(
                new(
                    "No hay nada en esta dirección. Las operaciones están en /api.",
                    "There is nothing at this address. The operations are listed at /api."
                )
            ),
            405 => new(
                status,
                "method",
                new("Ese método no se usa aquí", "That method is not used here"),
                new(
                    "«calculate» y «explain» se llaman con POST; lo demás, con GET.",
                    "\"calculate\" and \"explain\" are called by POST; the rest, by GET."
                )
            ),
            406 => new(
                status,
                "not-acceptable",
                new("No damos ese formato", "We do not give that format"),
                new(
                    "Pida application/json, text/csv donde lo hay, o no pida ninguno.",
                    "Ask for application/json, text/csv where there is one, or for none."
                )
            ),
            408 => new(
                status,
                "too-slow",
                new("La petición llegó muy despacio", "The request came too slowly"),
                new("Envíela de nuevo, de una vez.", "Send it again, at one go.")
            ),
            413 => new(
                status,
                "too-large",
                new("La petición es demasiado grande", "The request is too large"),
                new(
                    $"Una situación cabe en {SituationBody.MostBytes / 1024} kB. Envíe menos personas o meses por consulta.",
                    $"A situation fits in {SituationBody.MostBytes / 1024} kB. Send fewer persons or months at a time."
                )
            ),
            415 => new(
                status,
                "media-type",
                new("Ese formato no se lee aquí", "That format is not read here"),
                new(
                    "Envíe la situación con Content-Type: application/json o application/yaml, sin comprimir.",
                    "Send the situation with Content-Type: application/json or application/yaml, not compressed."
                )
            ),
            429 => new(
                status,
                "too-many",
                new("Son demasiadas peticiones seguidas", "Too many requests in a row"),
                new(
                    "Espere los segundos que dice Retry-After y repita. Para muchos casos, instale el programa: es libre.",
                    "Wait the seconds that Retry-After says and repeat. For many cases, install the program: it is free."
                )
            ),
            503 => new(
                status,
                "busy",
                new("El sitio está ocupado", "The site is busy"),
                new(
                    "Hay otras consultas antes que la suya. Espere los segundos que dice Retry-After y repita.",
                    "Other queries come before yours. Wait the seconds that Retry-After says and repeat."
                )
            ),
            504 => new(
                status,
                "too-long",
                new("El cálculo tardó demasiado", "The calculation took too long"),
                new(
                    "Se detuvo para que otras personas sean atendidas. Envíe menos personas o meses, o pida solo los resultados que necesita.",
                    "It was stopped so that others are served. Send fewer persons or months, or ask only for the results that you need."
                )
            ),
            _ => new(
                status,
                status < 500 ? "bad-request" : "fault",
                status < 500
                    ? new("La petición no se pudo atender", "The request could not be served")
                    : new("Falló algo de nuestro lado", "Something failed on our side"),
                correlation is null
                    ? new("Revise la petición en /api.", "Check the request at /api.")
                    : new(
                        $"No es culpa suya y no se guardó nada de lo que envió. Repórtelo en el proyecto con este número: {correlation}.",
                        $"It is not your doing and nothing that you sent was kept. Report it to the project with this number: {correlation}."
                    )
            ),
        };

    public static ApiProblem BadRequest(Bilingual detail) =>
        new(
            400,
            "bad-request",
            new("La petición no está bien escrita", "The request is not well written"),
            detail
        );

    public static ApiProblem NotFound(Bilingual detail) =>
        new(404, "not-found", new("No existe", "There is no such thing"), detail);

    public static ApiProblem NoLaw(Bilingual detail) =>
        new(
            422,
            "no-law",
            new(
                "La ley que tenemos no dice nada para esa fecha",
                "The law that we hold says nothing for that date"
            ),
            detail
        );

    public static ApiProblem TooMuch(Bilingual detail) =>
        new(
            422,
            "too-much",
            new("Es demasiado para una consulta", "It is too much for one query"),
            detail
        );
}
