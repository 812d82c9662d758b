using System.Globalization;
using System.Text;
using ClosingGaps.Casework;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;

namespace ClosingGaps.Web.Api;

/// <summary>Every answer of the API that is not a success is a problem in JSON (RFC 9457): also what no route answers, and what fails.</summary>
internal sealed class ApiErrors(RequestDelegate next, ILogger<ApiErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ApiProblem problem;
        try
        {
            await next(context);
            if (context.Response.StatusCode < 400 || HasBody(context.Response))
            {
                return;
            }

            problem = ApiProblems.Of(context.Response.StatusCode);
        }
        catch (OperationCanceledException) when (context.IsPastTime())
        {
            problem = ApiProblems.Of(StatusCodes.Status504GatewayTimeout);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted && Known(e) is { } known)
        {
            problem = known;
        }
#pragma warning disable CA1031 // The last line of defence: nobody sees a stack trace.
        catch (Exception e) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            var number = Faults.Log(log, e);
            problem = ApiProblems.Of(StatusCodes.Status500InternalServerError, number);
        }

        await Write(context, problem);
    }

    private static bool HasBody(HttpResponse response) =>
        response.HasStarted || response.ContentType is not null || response.ContentLength > 0;

    private static ApiProblem? Known(Exception e) =>
        e switch
        {
            ApiProblem problem => problem,
            NoLawForDateException lacks => ApiProblems.NoLaw(lacks.Text),
            MissingLawException lacks => ApiProblems.NoLaw(lacks.Text),
            BadHttpRequestException bad => ApiProblems.Of(bad.StatusCode),
            StudyNotReadyException => ApiProblems.Counting,
            _ => null,
        };

    private static Task Write(HttpContext context, ApiProblem problem)
    {
        var response = context.Response;
        var json = problem.ToJson(ApiLanguage.Of(context), context.Request.Path);
        var bytes = Encoding.UTF8.GetBytes(Json.Indented(json));
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = bytes.Length;
        if (
            problem.Status
                is StatusCodes.Status429TooManyRequests
                    or StatusCodes.Status503ServiceUnavailable
            && response.Headers.RetryAfter.Count == 0
        )
        {
            response.Headers.RetryAfter = problem.RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        return response.Body.WriteAsync(bytes, CancellationToken.None).AsTask();
    }
}
