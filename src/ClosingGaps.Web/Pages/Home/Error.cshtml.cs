using System.Globalization;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Home;

/// <summary>What a visitor sees when a page is not there or fails: never a trace.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : SitePage
{
    /// <summary>Of the route alone: a form that could not be read would keep it from being bound.</summary>
    public int Status =>
        int.TryParse(
            RouteData.Values["status"] as string,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var status
        )
            ? status
            : StatusCodes.Status500InternalServerError;

    /// <summary>The number under which the fault was written down, to report it; none when the visitor can mend it.</summary>
    public string? Number => PageErrors.NumberOf(HttpContext);

    /// <summary>Seconds after which the page comes again by itself; <see langword="null"/> where the visitor decides.</summary>
    public int? Again =>
        PageErrors.IsCounting(HttpContext) ? StudyNotReadyException.RetryAfter : null;

    public Bilingual Title =>
        Status switch
        {
            503 when Again is not null => new("Se está contando", "It is being counted"),
            404 => new("No hay esa página", "There is no such page"),
            413 => new("Es demasiado grande", "It is too large"),
            429 or 503 => new("Espera un momento", "Wait a moment"),
            504 => new("Tardó demasiado", "It took too long"),
            _ => new("No se pudo", "It could not be done"),
        };

    public Bilingual Text =>
        Status switch
        {
            503 when Again is not null => new(
                "El sitio acaba de abrir y todavía cuenta estas cifras. Tarda unos segundos. La página se abre sola cuando estén.",
                "The site has just opened and is still counting these figures. It takes some seconds. The page opens by itself when they are there."
            ),
            404 => new(
                "La dirección no lleva a ninguna página de este sitio. Revisa que esté completa, o empieza de nuevo.",
                "The address leads to no page of this site. Check that it is whole, or begin again."
            ),
            413 => new(
                $"Un formulario cabe en {Limits.PageBytes / 1024} kB y un archivo en {Limits.UploadBytes / 1024 / 1024} MB. Regresa con el botón de tu navegador, acórtalo o divídelo, y vuelve a enviarlo.",
                $"A form fits in {Limits.PageBytes / 1024} kB and a file in {Limits.UploadBytes / 1024 / 1024} MB. Go back with your browser, shorten or divide it, and send it again."
            ),
            429 or 503 => new(
                "Hay muchas peticiones a la vez. Espera unos segundos, regresa con el botón de tu navegador y vuelve a intentarlo. Lo que escribiste sigue ahí.",
                "There are many requests at once. Wait some seconds, go back with your browser and try again. What you wrote is still there."
            ),
            504 => new(
                "El cálculo se detuvo para que otras personas sean atendidas. Regresa con el botón de tu navegador y prueba con menos datos.",
                "The calculation was stopped so that others are served. Go back with your browser and try with less data."
            ),
            >= 400 and < 500 => new(
                "Lo que llegó no se puede leer. Regresa con el botón de tu navegador y vuelve a intentarlo. No se guardó nada.",
                "What came cannot be read. Go back with your browser and try again. Nothing was kept."
            ),
            _ => new(
                "Algo falló de nuestro lado. Lo que escribiste no se guardó en ninguna parte. Regresa con el botón de tu navegador y vuelve a intentarlo.",
                "Something failed on our side. What you wrote was stored nowhere. Go back with your browser and try again."
            ),
        };
}
