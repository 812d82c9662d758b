using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// The case that names a worked example on contributions or taxes asserts its figures: those printed and those right when the source errs.
/// </summary>
public sealed class VectorFigureTests
{
    private static readonly string[] kinds =
    [
        "DER-",
        "PTH-",
        "WAGE-",
        "UMA-",
        "SBC-",
        "CEAV-",
        "CAMPO-",
        "SUBE-",
        "ISR-",
        "ISN-",
    ];

    [Fact]
    public void Every_figure_of_every_vector_is_asserted_to_the_cent()
    {
        var vectors = VectorFigures
            .All()
            .Where(v => kinds.Any(k => v.Id.StartsWith(k, StringComparison.Ordinal)))
            .ToList();
        Assert.Equal(42, vectors.Count);
        var missing = vectors.SelectMany(Missing).ToList();
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    private static IEnumerable<string> Missing(FigureVector vector)
    {
        var expectations = Shipped
            .Results("law")
            .Select(r => r.Case)
            .Where(c => Names(c.Title, vector) || c.Expectations.Any(e => Names(e.Source, vector)))
            .SelectMany(c => c.Expectations)
            .Where(e => e.State == FactState.Known)
            .ToList();
        var right = expectations.Where(e => !e.IsWrongAtSource).ToList();
        var wrong = expectations.Where(e => e.IsWrongAtSource).ToList();

        // The newspaper counts four weeks a month, the law a seventh of the week for each day: its month is asserted not to be the law's.
        if (vector.Id == "WAGE-2019-WEEK")
        {
            return Lacking(vector.Id, vector.Published, wrong);
        }

        // Of a side's branches, DerivedVectorTests asks the law directly.
        var figures = vector.Right.Where(f => !f.Key.Contains('.', StringComparison.Ordinal));
        var lacking = Lacking(vector.Id, figures, right);
        return vector.IsWrongAtSource
            ? lacking.Concat(
                Lacking(
                    $"{vector.Id} (≠)",
                    vector.Published.Where(p =>
                        !vector.Right.Any(r => r.Key == p.Key && r.Value == p.Value)
                    ),
                    wrong
                )
            )
            : lacking;
    }

    private static IEnumerable<string> Lacking(
        string id,
        IEnumerable<KeyValuePair<string, double>> figures,
        List<CaseExpectation> expectations
    ) =>
        figures
            .Where(f => !expectations.Exists(e => Is(e, f.Value)))
            .Select(f => FormattableString.Invariant($"{id} {f.Key} {f.Value}"));

    // Rates stand in percent there.
    private static bool Is(CaseExpectation expectation, double figure) =>
        Math.Abs(expectation.Value.ToDouble() - figure) < 1e-9
        || Math.Abs((expectation.Value.ToDouble() * 100) - figure) < 1e-9;

    private static bool Names(string? text, FigureVector vector) =>
        text is not null && text.Contains($"({vector.Id})", StringComparison.Ordinal);
}
