using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Comparison;

/// <summary>The same woman under several regimes, rule by rule with the article of each: what equal treatment would take.</summary>
public sealed record RegimeComparison(
    SameWoman Woman,
    IReadOnlyList<WorkRegime> Regimes,
    IReadOnlyList<ComparisonRow> Rows
)
{
    /// <exception cref="MissingLawException">The law lacks an input that the woman needs.</exception>
    /// <exception cref="NoLawForDateException">The law held has no quotas in the month compared.</exception>
    public static RegimeComparison Of(
        Calculator calculator,
        SameWoman woman,
        IReadOnlyList<WorkRegime> regimes,
        RunChoices choices
    )
    {
        var law = calculator.Law;
        var inquiries = regimes.Select(r => Ask(calculator, woman, r, choices)).ToList();
        var rows = new List<ComparisonRow>();
        foreach (var section in ComparisonSection.All)
        {
            foreach (var rule in section.Rules.Select(law.Find).OfType<RuleSymbol>())
            {
                var cells = inquiries
                    .Select(i =>
                        Cell(i, rule, woman.Month, section.DomesticOnly.Contains(rule.Name))
                    )
                    .ToList();
                if (cells.Exists(c => c is not null))
                {
                    rows.Add(new ComparisonRow(section, rule, cells));
                }
            }
        }

        // Without quotas there is nothing to compare: what the law lacks is said, and not left out.
        if (
            law.Find(WorkerNames.AllQuotas) is { } quotas
            && inquiries
                .Select(i => i.LacksAt(quotas, woman.Month))
                .FirstOrDefault(e => e is not null)
                is { } lacks
        )
        {
            throw lacks;
        }

        return new RegimeComparison(woman, regimes, rows);
    }

    /// <summary>The months that the law covers whole though she is reported by day are found first: her insured days follow from them.</summary>
    private static Inquiry Ask(
        Calculator calculator,
        SameWoman woman,
        WorkRegime regime,
        RunChoices choices
    )
    {
        var law = calculator.Law;
        var first = With(new HashSet<DateOnly>());
        var whole = new HashSet<DateOnly>();
        if (
            regime.Insures == InsuredDays.DaysWorked
            && law.Find(WorkerNames.WholeMonth) is RuleSymbol test
        )
        {
            whole.UnionWith(
                first.WhereThereIsLaw(test).Where(r => r.IsYes).Select(r => r.Figure.Month)
            );
        }

        return whole.Count == 0 ? first : With(whole);

        Inquiry With(IReadOnlySet<DateOnly> covered) =>
            new(
                calculator,
                new Question(
                    woman.Under(law, regime, covered),
                    woman.First,
                    woman.Month,
                    [],
                    choices
                )
            );
    }

    private static ComparisonCell? Cell(
        Inquiry inquiry,
        RuleSymbol rule,
        DateOnly month,
        bool domesticOnly
    )
    {
        var law = inquiry.Calculator.Law;
        var someone = inquiry.Population.Rows(Entity.Employment)[0].Name;
        if (
            domesticOnly
            && law.Find(WorkerNames.IsDomestic) is RuleSymbol domestic
            && inquiry.Find(domestic, someone, month) is { IsYes: false }
        )
        {
            return null;
        }

        return inquiry.Find(rule, someone, month) is { } result
            ? new ComparisonCell(result, Article(inquiry.Trace(result)))
            : null;
    }

    /// <summary>The source of the exception that decides, or else the rule's article.</summary>
    private static string Article(Trace trace)
    {
        var step = trace.Root;
        var layer = step.Parts.SelectMany(p => p.Layers).FirstOrDefault();
        return layer?.Taken is { } taken
            ? taken.Provenance.Source ?? taken.Citation?.ToString() ?? ""
            : (layer?.Layer.Citation ?? step.Rule.Citation)?.ToString() ?? "";
    }
}

/// <summary>One rule under each regime.</summary>
/// <param name="Cells">One for each regime; <see langword="null"/> where the rule says nothing there.</param>
public sealed record ComparisonRow(
    ComparisonSection Section,
    RuleSymbol Rule,
    IReadOnlyList<ComparisonCell?> Cells
)
{
    /// <summary>Whether the regimes differ; pesos, from half a centavo on.</summary>
    public bool Differs =>
        Cells.Any(c =>
            c is null != Cells[0] is null
            || (
                c is not null
                && (
                    c.Result.Figure.State != Cells[0]!.Result.Figure.State
                    || Math.Abs(c.Result.Figure.Value - Cells[0]!.Result.Figure.Value) >= Least
                )
            )
        );

    private double Least =>
        Rule.Type is { Kind: TypeKind.Number, Unit.Peso: 1 } ? 0.005 : double.Epsilon;

    /// <summary>Articles, each once, in the order of the regimes.</summary>
    public IEnumerable<string> Articles =>
        Cells.OfType<ComparisonCell>().Select(c => c.Article).Where(a => a.Length > 0).Distinct();
}

/// <param name="Article">What decides it there.</param>
public sealed record ComparisonCell(Result Result, string Article);
