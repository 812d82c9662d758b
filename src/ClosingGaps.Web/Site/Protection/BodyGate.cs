using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace ClosingGaps.Web.Site.Protection;

/// <summary>
/// Takes what is sent into memory before anything is done with it. Who sends slowly holds no place for work meanwhile, and a form that is too
/// large or broken is told as such, where its page would take it for an empty one and lose what somebody wrote.
/// </summary>
internal sealed class BodyGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            try
            {
                await Take(context);
            }
            catch (BadHttpRequestException e)
            {
                context.Response.StatusCode = e.StatusCode;
                return;
            }
            catch (InvalidDataException)
            {
                // More fields than a form of ours has, or longer ones.
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }
            catch (IOException)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context);
    }

    private static async Task Take(HttpContext context)
    {
        var request = context.Request;
        if (request.HasFormContentType)
        {
            await request.ReadFormAsync(context.RequestAborted);
        }
        else if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            var body = new MemoryStream();
            await request.Body.CopyToAsync(body, context.RequestAborted);
            body.Position = 0;
            request.Body = body;
        }
    }
}
