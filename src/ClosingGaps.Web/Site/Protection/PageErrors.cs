using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;

namespace ClosingGaps.Web.Site.Protection;

/// <summary>A page that fails becomes a status, which the site's error page tells; the fault is written down under a number, without the request.</summary>
internal sealed class PageErrors(RequestDelegate next, ILogger<PageErrors> log)
{
    private static readonly object Key = new();
    private static readonly object Counting = new();

    /// <summary>The number under which a fault of this request was written down.</summary>
    public static string? NumberOf(HttpContext context) =>
        context.Items.TryGetValue(Key, out var number) ? number as string : null;

    /// <summary>Whether the page is to come again by itself, when the site has made what it shows.</summary>
    public static bool IsCounting(HttpContext context) => context.Items.ContainsKey(Counting);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.IsPastTime())
        {
            Become(context, StatusCodes.Status504GatewayTimeout);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor left: nobody is there to be told.
        }
        catch (StudyNotReadyException) when (!context.Response.HasStarted)
        {
            context.Items[Counting] = true;
            Become(context, StatusCodes.Status503ServiceUnavailable);
            context.Response.Headers.RetryAfter = StudyNotReadyException.RetryAfter.ToString(
                CultureInfo.InvariantCulture
            );
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            Become(context, e.StatusCode);
        }
#pragma warning disable CA1031 // The last line of defence: people never see a stack trace.
        catch (Exception e) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            context.Items[Key] = Faults.Log(log, e);
            Become(context, StatusCodes.Status500InternalServerError);
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                await Plain(context);
            }
        }
    }

    private static void Become(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    /// <summary>When even the error page fails.</summary>
    private static Task Plain(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            $"Falló algo de nuestro lado; nada de lo que escribió se guardó. Número: {NumberOf(context)}.\nSomething failed on our side; nothing that you wrote was kept. Number: {NumberOf(context)}.\n",
            Encoding.UTF8
        );
    }
}
