using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>Each rule that yields money has a worked case that expects it by name, with a source when it says a figure.</summary>
public sealed class AmountCaseTests
{
    private static readonly List<RuleSymbol> amounts =
    [
        .. Shipped.Law.All<RuleSymbol>().Where(r => r.Type.Unit.Peso == 1),
    ];

    private static readonly ILookup<Symbol, CaseExpectation> expectations = Shipped
        .Results("law")
        .SelectMany(r => r.Case.Expectations)
        .ToLookup(e => e.Output);

    [Fact]
    public void Every_rule_that_yields_pesos_has_a_case_that_expects_it()
    {
        Assert.True(amounts.Count >= 270, $"{amounts.Count} rules");
        Assert.Equal([], amounts.Where(r => !expectations.Contains(r)).Select(r => r.Id));
    }

    [Fact]
    public void Every_rule_whose_figure_can_be_known_has_a_case_that_says_it() =>
        Assert.Equal(
            [
                // They rest on what was not found: the cost of medical care (LSS 79) and the social quotas brought up to date (LSS 106-III, 168-IV).
                "lss.aportación_del_estado_total",
                "lss.capital_constitutivo",
                "lss.cuota_del_estado_total",
                "lss.cuota_social",
                "lss.cuota_social_de_enfermedades_y_maternidad",
                "lss.precio_de_no_registrar",
            ],
            amounts
                .Where(r => !expectations[r].Any(e => e.State == FactState.Known))
                .Select(r => r.Id)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_figure_that_a_case_expects_says_where_it_comes_from()
    {
        var bare = Shipped
            .Results("law")
            .SelectMany(r =>
                r.Case.Expectations.Where(e =>
                        e.State == FactState.Known && string.IsNullOrWhiteSpace(e.Source)
                    )
                    .Select(e => $"{r.Case.Title}: {e.Output.Id}")
            )
            .ToList();
        Assert.True(bare.Count == 0, string.Join("\n", bare));
    }
}
