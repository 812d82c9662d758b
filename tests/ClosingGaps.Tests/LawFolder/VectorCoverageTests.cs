using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// Each published or derived worked example on contributions, wages, the UMA, income tax, the employment subsidy, payroll tax, weeks, sickness, maternity, childcare, the guaranteed
/// pension and conservation is a case of the law, named by its id in the case's title or source.
/// </summary>
public sealed class VectorCoverageTests
{
    private static readonly string[] contributionKinds =
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

    private static readonly string[] benefitKinds =
    [
        "wk-",
        "mat-",
        "sick-",
        "con-",
        "pg-",
        "care-",
    ];

    [Theory]
    [InlineData("vectors-contributions.yaml", 42)]
    [InlineData("vectors-benefits.yaml", 25)]
    public void Every_vector_of_these_kinds_is_a_case(string file, int atLeast)
    {
        var kinds = file.Contains("benefits", StringComparison.Ordinal)
            ? benefitKinds
            : contributionKinds;
        const string start = "- id: ";
        var ids = File.ReadLines(SharedData.Path("vectors", file))
            .Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .Select(line => line[start.Length..].Trim())
            .Where(id => kinds.Any(k => id.StartsWith(k, StringComparison.Ordinal)))
            .ToList();
        Assert.True(ids.Count >= atLeast, $"{ids.Count} ids");

        var named = Shipped
            .Results("law")
            .Select(r => r.Case)
            .Select(c => c.Title + "\n" + string.Join('\n', c.Expectations.Select(e => e.Source)))
            .ToList();
        var missing = ids.Where(id =>
            !named.Exists(n => n.Contains($"({id})", StringComparison.Ordinal))
        );
        Assert.Equal([], missing);
    }
}
