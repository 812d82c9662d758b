using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// Each published or derived worked example on contributions, wages, the UMA, income tax, the employment subsidy, payroll tax, and every one
/// on benefits and programmes, is a case of the law, named by its id in the case's title or source.
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
        "rt-",
        "inv-",
        "sur-",
        "mar-",
        "des-",
        "nc-",
    ];

    [Theory]
    [InlineData("vectors-contributions.yaml", 42)]
    [InlineData("vectors-benefits.yaml", 48)]
    public void Every_vector_of_these_kinds_is_a_case(string file, int atLeast)
    {
        var kinds = file.Contains("benefits", StringComparison.Ordinal)
            ? benefitKinds
            : contributionKinds;
        var ids = IdsOf(file)
            .Where(id => kinds.Any(k => id.StartsWith(k, StringComparison.Ordinal)))
            .ToList();
        Assert.True(ids.Count >= atLeast, $"{ids.Count} ids");
        if (kinds == benefitKinds)
        {
            Assert.Equal(atLeast, IdsOf(file).Count());
        }

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

    private static IEnumerable<string> IdsOf(string file)
    {
        const string start = "- id: ";
        return File.ReadLines(SharedData.Path("vectors", file))
            .Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .Select(line => line[start.Length..].Trim());
    }
}
