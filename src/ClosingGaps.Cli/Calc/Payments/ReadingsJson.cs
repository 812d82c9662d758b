using System.Text.Json.Nodes;
using ClosingGaps.Casework.Payments;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc.Payments;

/// <summary>What a payment form tells, for programs.</summary>
internal static class ReadingsJson
{
    public static JsonObject Of(Snapshot law, PaymentReading reading) =>
        new()
        {
            ["law"] = law.Hash,
            ["employment"] = reading.Form.Employment,
            ["month"] = Figures.IsoMonth(reading.Form.Month),
            ["form"] = new JsonObject
            {
                ["total"] = Number(reading.Form.Total),
                ["employer"] = Number(reading.Form.EmployerPart),
                ["worker"] = Number(reading.Form.WorkerPart),
            },
            ["told"] = new JsonObject
            {
                ["daily_wage"] = reading.ToldPay,
                ["days"] = reading.ToldDays,
            },
            ["complete"] = reading.IsComplete,
            ["exact"] = Json.List(reading.Exact, Of),
            ["near"] = Json.List(reading.NotQuite, Of),
            ["agreed"] = Json.List(
                reading.Agreed,
                a => new JsonObject { ["reading"] = a.Reading.Id, ["option"] = a.Option.Name }
            ),
            ["tried"] = Json.List(reading.All, Of),
            ["declared_wages"] = Json.List(reading.Wages, Of),
            ["other_days"] = Json.List(reading.Days, Of),
        };

    private static JsonNode? Number(Rational? amount) => amount is { } a ? Json.Number(a) : null;

    private static JsonObject Of(CombinationAmounts amounts) =>
        new()
        {
            ["readings"] = Of(amounts.Combination),
            ["total"] = amounts.Total,
            ["employer"] = amounts.EmployerPart,
            ["worker"] = amounts.WorkerPart,
            ["difference"] = Math.Round(amounts.Distance, 2),
        };

    private static JsonObject Of(Explanation explanation) =>
        new()
        {
            ["amount"] = explanation.Amount,
            ["or_less"] = explanation.IsFloor,
            ["difference"] = Math.Round(explanation.Distance, 2),
            ["readings"] = Json.List(explanation.Combinations, Of),
        };

    private static JsonObject Of(Combination combination)
    {
        var json = new JsonObject();
        foreach (var (reading, option) in combination.Chosen)
        {
            json[reading.Name] = option.Name;
        }

        return json;
    }
}
