using System.Text.Json.Nodes;
using ClosingGaps.Casework;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.Output;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using Request = ClosingGaps.Casework.Situations.Request;

namespace ClosingGaps.Web.Api;

/// <summary>A situation and what the law gives for it. The same keys as <c>cg calc --json</c> and <c>cg explain --json</c>.</summary>
internal static class CaseRoutes
{
    private const string Figure = "figure";
    private const string Of = "of";
    private const string Situation = "situation";

    public static async Task<IResult> Calculate(
        HttpRequest request,
        string? sources,
        ApiLaw law,
        CancellationToken stop
    )
    {
        if (sources is not (null or "" or "no"))
        {
            throw ApiProblems.BadRequest(
                new(
                    "«sources» admite: no; o puede faltar.",
                    "\"sources\" takes: no; or it may be left out."
                )
            );
        }

        var (calculator, asked) = Read(await SituationBody.Read(request, stop), law, _ => [], stop);
        var json = WorkerComputation.Of(calculator, asked) is { } workers
            ? WorkerJson.Of(workers)
            : ResultJson.Of(new Computation(calculator, asked));
        if (sources == "no")
        {
            foreach (var result in json["results"]!.AsArray())
            {
                result!.AsObject().Remove("rests_on");
            }
        }

        return new JsonAnswer(json);
    }

    public static async Task<IResult> Explain(
        HttpRequest request,
        ApiLaw law,
        CancellationToken stop
    )
    {
        var body = await SituationBody.Read(request, stop);
        var figure =
            body.Value(Figure)
            ?? throw Missing(
                Figure,
                new(
                    "Falta `figure`: la regla cuyo porqué se quiere",
                    "`figure` is missing: the rule to explain"
                )
            );
        var situation =
            body.Within(Situation)
            ?? throw Missing(
                Situation,
                new(
                    "Falta `situation`: los datos del caso",
                    "`situation` is missing: the facts of the case"
                )
            );
        var (calculator, asked) = Read(situation, law, l => [Rule(l, figure)], stop);
        var computation = new Computation(calculator, asked);
        var whose = body.Value(Of);
        var chosen = computation
            .Results.Where(r => whose is null || r.Figure.Instance == whose)
            .ToList();
        if (chosen.Count == 0)
        {
            var there = string.Join(
                ", ",
                computation.Results.Select(r => r.Figure.Instance).Distinct()
            );
            throw SituationProblem.Of(
                "/" + Of,
                "whose",
                new($"No hay ese resultado de `{whose}`", $"There is no such result of `{whose}`"),
                new($"Lo hay de: {there}.", $"There is one of: {there}.")
            );
        }

        return new JsonAnswer(
            Json.List(chosen, r => JsonNode.Parse(TraceJson.Render(computation.Trace(r))))
        );
    }

    private static (Calculator Law, Request Asked) Read(
        SituationText text,
        ApiLaw law,
        Func<Snapshot, IReadOnlyList<string>> outputs,
        CancellationToken stop
    )
    {
        var bag = new DiagnosticBag();
        var calculator = law.With(SituationReader.Proposals(text, bag));
        var asked = new SituationReader(calculator.Law, text, bag).Read(
            RequestOptions.None with
            {
                Outputs = outputs(calculator.Law),
            }
        );
        if (asked is null)
        {
            throw SituationProblem.Of(bag, text);
        }

        return SituationLimits.Exceeded(asked) is { } much
            ? throw ApiProblems.TooMuch(much)
            : (calculator, asked with { Stop = stop });
    }

    private static string Rule(Snapshot law, string name) =>
        LawLookup.Find(law, name) is RuleSymbol rule
            ? rule.Id
            : throw SituationProblem.Of(
                "/" + Figure,
                "figure",
                new($"`{name}` no es una regla de la ley", $"`{name}` is not a rule of the law"),
                new("Las que hay: /api/v1/rules.", "Those there are: /api/v1/rules.")
            );

    private static ApiProblem Missing(string key, ClosingGaps.Law.Text.Bilingual message) =>
        SituationProblem.Of(
            "/" + key,
            "missing",
            message,
            new(
                "El cuerpo es { \"figure\": \"cuota_total_empleo\", \"of\": \"casa_1\", \"situation\": { … } }; «of» puede faltar.",
                "The body is { \"figure\": \"cuota_total_empleo\", \"of\": \"casa_1\", \"situation\": { … } }; \"of\" may be left out."
            )
        );
}
