using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>
/// What one employer would have to pay her if he ended the work on a day, by the law's rules of the settlement (LFT 50, 79, 80, 87, 162,
/// 343). What she has not told stays unknown; the parts that do not need it are known.
/// </summary>
/// <param name="Parts">By the law's name, in the order in which people read them; the total last.</param>
/// <param name="Missing">What to ask for the total.</param>
public sealed record Settlement(
    string Job,
    DateOnly LastDay,
    IReadOnlyList<Result> Parts,
    IReadOnlyList<MissingInput> Missing
)
{
    private const string Ended = "último_día_de_trabajo";
    private const string Reason = "motivo";
    private const string EndedByEmployer = "aviso_de_la_empleadora";

    /// <summary>The facts about the end of a job that she may tell for it.</summary>
    public static IReadOnlyList<string> Facts { get; } =
    [
        "contrato_por_tiempo_determinado",
        "días_de_salario_pendientes",
        "vacaciones_pendientes_de_años_cumplidos",
        "vacaciones_tomadas_este_año",
        "aguinaldo_ya_pagado",
    ];

    /// <summary>The total.</summary>
    public Result Total => Parts[^1];

    private static readonly string[] names =
    [
        "indemnización",
        "prima_de_antigüedad",
        "aguinaldo_proporcional",
        "pago_de_vacaciones",
        "pago_de_prima_vacacional",
        "salario_pendiente",
        "finiquito_total",
    ];

    /// <summary>The settlement of one job, ended by its employer with notice.</summary>
    /// <param name="lastDay">In a month that the law held reaches.</param>
    /// <exception cref="NoLawForDateException">The law held has nothing for that month.</exception>
    public static Settlement Of(
        Calculator calculator,
        Answers answers,
        string job,
        DateOnly lastDay
    )
    {
        var law = calculator.Law;
        var reason = law.Input(Reason);
        var ended = answers
            .At(lastDay)
            .With(job, Ended, Fact.Known(lastDay.DayNumber))
            .With(
                job,
                Reason,
                Fact.Known(reason.Type.Category!.Members.First(m => m.Name == EndedByEmployer).Code)
            );
        var question = ended.Question(law) with
        {
            Outputs = [.. names.Select(n => (Symbol)law.Rule(n))],
        };
        var inquiry = new Inquiry(calculator, question);
        if (!inquiry.Together(question.Outputs))
        {
            inquiry.All(question.Outputs[^1]); // tells what the law lacks
        }

        var parts = question
            .Outputs.Select(o => inquiry.Find(o, job, ended.Month))
            .OfType<Result>()
            .ToList();
        var total = parts[^1];
        return new Settlement(
            job,
            lastDay,
            parts,
            total.Figure.State == FactState.Unknown ? inquiry.Missing([total.Output]) : []
        );
    }
}
