using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Binding;
using Xunit;

namespace ClosingGaps.Tests.Plans;

public sealed class PlannerTests
{
    private const string Text = """
        valor cuota_diaria : pesos/día
          desde 2025-01-01 : 10.50  fuente "prueba"
          desde 2025-04-01 : 11.25  fuente "prueba"
          desde 2025-06-01 : desconocido  evidencia no_encontrado  fuente "prueba"
          desde 2025-07-01 : 12.75  proyección alza  evidencia supuesto  fuente "prueba"

        tabla corta(base : pesos) : porcentaje
          desde 2025-01-01  fuente "prueba"
            0 a 1000 : 1 %
            1000 o más : 2 %

        regla sueldo : pesos por empleo
          = salario × días redondeado a 0.01
          se llama es "Sueldo" en "Pay"

        regla cuota : pesos por empleo
          = cuota_diaria × días × 2 ÷ 2 redondeado a 0.01
          salvo si régimen = hogar y días > 20 días : 1 pesos
          salvo si salario > 100 pesos/día : 2 pesos
          se llama es "Cuota" en "Quota"

        regla tasa : porcentaje por empleo
          = corta(sueldo) + corta(sueldo)
          se llama es "Tasa" en "Rate"

        regla anterior : pesos por empleo
          = hace 2 meses sueldo
          se llama es "Anterior" en "Before"

        regla desde_abril : pesos por empleo
          desde 2025-04-01 = sueldo
          se llama es "Desde abril" en "Since April"

        regla recuerdo : pesos por empleo
          = hace 1 mes desde_abril
          se llama es "Recuerdo" en "Memory"


        """;

    private readonly Snapshot Law = LawText.Good(Text);

    [Fact]
    public void Months_with_the_same_law_share_a_plan_and_differ_in_its_block()
    {
        var plans = new PlanCache(Law);
        var quota = Rule("cuota");
        var january = plans.Get([quota], new DateOnly(2025, 1, 1), RunChoices.Default);
        var april = plans.Get([quota], new DateOnly(2025, 4, 15), RunChoices.Default);
        var june = plans.Get([quota], new DateOnly(2025, 6, 1), RunChoices.Default);

        Assert.Same(january, april);
        Assert.NotSame(january, june); // its amount is not known
        Assert.Contains(10.5, Block(january, 1));
        Assert.Contains(11.25, Block(january, 4));
        Assert.Throws<InvalidOperationException>(() => Block(january, 6));

        double[] Block(Plan plan, int month) =>
            ConstantsBlock.Fill(plan, new DateOnly(2025, month, 1), RunChoices.Default);
    }

    [Fact]
    public void An_amount_put_in_place_changes_the_block_alone()
    {
        var plans = new PlanCache(Law);
        var quota = Rule("cuota");
        var month = new DateOnly(2025, 2, 1);
        var reform = RunChoices.Default with
        {
            Overrides =
            [
                new ValueOverride(
                    (ValueSymbol)Law.Find("cuota_diaria")!,
                    new DateOnly(2025, 2, 1),
                    Rational.Parse("9.99")
                ),
            ],
        };
        var plan = plans.Get([quota], month, RunChoices.Default);

        Assert.Same(plan, plans.Get([quota], month, reform));
        Assert.Contains(9.99, ConstantsBlock.Fill(plan, month, reform));
        Assert.Contains(
            10.5,
            ConstantsBlock.Fill(
                plans.Get([quota], new DateOnly(2025, 1, 1), reform),
                new DateOnly(2025, 1, 1),
                reform
            )
        );
    }

    [Fact]
    public void A_projection_counts_only_when_named()
    {
        var plans = new PlanCache(Law);
        var month = new DateOnly(2025, 7, 1);
        var named = RunChoices.Default with { Projections = new HashSet<string> { "alza" } };
        var plan = plans.Get([Rule("cuota")], month, named);

        Assert.Contains(12.75, ConstantsBlock.Fill(plan, month, named));
        Assert.NotSame(plan, plans.Get([Rule("cuota")], month, RunChoices.Default));
    }

    [Fact]
    public void A_date_without_law_names_the_value_the_date_and_what_there_is()
    {
        var thrown = Assert.Throws<NoLawForDateException>(() =>
            Planner.Build(
                Law,
                [Rule("cuota")],
                new DateOnly(2024, 12, 1),
                RunChoices.Default,
                optimise: true
            )
        );

        Assert.Equal("ley.cuota_diaria", thrown.Symbol!.Id);
        Assert.Equal(new DateOnly(2024, 12, 1), thrown.Date);
        Assert.Contains("2024-12-01", thrown.Text.Es, StringComparison.Ordinal);
        Assert.Contains("2025-01-01, 2025-04-01", thrown.Text.En, StringComparison.Ordinal);
        Assert.Contains("alza", thrown.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Optimised_plans_share_unroll_and_drop()
    {
        var month = new DateOnly(2025, 1, 1);
        var plain = Planner.Build(Law, [Rule("tasa")], month, RunChoices.Default, optimise: false);
        var optimised = Planner.Build(
            Law,
            [Rule("tasa")],
            month,
            RunChoices.Default,
            optimise: true
        );

        Assert.Equal(2, plain.Tables.Count);
        Assert.Empty(optimised.Tables);
        Assert.Equal(2, optimised.Inputs.Count);
        Assert.Single(optimised.Nodes, n => n.Op == PlanOp.Multiply);
        Assert.Equal(optimised.Nodes.Count, optimised.Nodes.Distinct().Count());
    }

    [Fact]
    public void The_index_leads_from_every_expression_to_its_node()
    {
        var rule = Rule("cuota");
        var plan = Planner.Build(
            Law,
            [rule],
            new DateOnly(2025, 1, 1),
            RunChoices.Default,
            optimise: false
        );
        var placement = plan.Index!.Rule(rule)!;
        var part = Assert.Single(placement.Parts);
        var layer = Assert.Single(part.Layers);

        Assert.Equal(plan.Outputs[0].Node, placement.Node);
        Assert.Equal(2, layer.Exceptions.Count);
        All(layer.Version!.Formula);
        All(layer.Exceptions[0].Condition);
        All(layer.Exceptions[1].Result);

        void All(Expression expression)
        {
            Assert.NotNull(plan.Index.Node(expression, part.Day));
            foreach (var child in ExpressionTree.Children(expression))
            {
                All(child);
            }
        }
    }

    [Theory]
    [InlineData(1, 25, 50, FactState.Known, 1)] // only the first exception
    [InlineData(1, 5, 150, FactState.Known, 2)] // only the second
    [InlineData(1, 25, 150, FactState.Unknown, 0)] // both: a conflict
    [InlineData(0, 25, 50, FactState.Known, 262.5)] // none
    [InlineData(-1, 25, 150, FactState.Unknown, 0)] // one holds, the other may
    [InlineData(-1, 5, 150, FactState.Known, 2)]
    public void Two_exceptions_without_priority(
        int regime,
        int days,
        double wage,
        FactState state,
        double value
    )
    {
        var inputs = new Inputs();
        inputs.Set(
            Input("régimen"),
            regime < 0 ? Column.Fill(1, 0, FactState.Unknown) : Column.Fill(1, regime)
        );
        inputs.Set(Input("días"), Column.Fill(1, days));
        inputs.Set(Input("salario"), Column.Fill(1, wage));
        foreach (var optimise in new[] { false, true })
        {
            var month = new DateOnly(2025, 1, 1);
            var result = Run("cuota", month, month, inputs, optimise)[0].Outputs[0];
            Assert.Equal((state, value), (result.State(0), result.Values[0]));
        }
    }

    [Fact]
    public void Lags_carry_months_and_begin_unknown()
    {
        var inputs = Days(1, 2, 3, 4, 5);
        var months = Run("anterior", new DateOnly(2025, 1, 1), new DateOnly(2025, 5, 1), inputs);

        Assert.Equal(
            [
                FactState.Unknown,
                FactState.Unknown,
                FactState.Known,
                FactState.Known,
                FactState.Known,
            ],
            months.Select(m => m.Outputs[0].State(0))
        );
        Assert.Equal([0.0, 0, 100, 200, 300], months.Select(m => m.Outputs[0].Values[0]));
    }

    [Fact]
    public void A_month_without_the_law_looked_back_to_is_unknown()
    {
        // desde_abril has no formula in March: that is an error for whom asks March, and unknown for whom looks back from April.
        var first = new DateOnly(2025, 3, 1);
        var months = Run("recuerdo", first, first.AddMonths(2), Days(0, 0, 3, 4, 5));

        Assert.Equal(
            [FactState.Unknown, FactState.Unknown, FactState.Known],
            months.Select(m => m.Outputs[0].State(0))
        );
        Assert.Equal(400, months[2].Outputs[0].Values[0]);
        Assert.Throws<NoLawForDateException>(() => Run("desde_abril", first, first, Days(0, 0, 3)));
    }

    private IReadOnlyList<MonthResult> Run(
        string rule,
        DateOnly first,
        DateOnly last,
        Inputs inputs,
        bool optimise = true
    ) =>
        new MonthRunner(
            new PlanCache(Law),
            [Rule(rule)],
            RunChoices.Default,
            Interpreter.Run,
            optimise
        ).Run(first, last, Relations.OfPersons([1]), inputs.Read);

    // One employment at 100 a day, with the days of January, February, …
    private Inputs Days(params double[] days)
    {
        var inputs = new Inputs();
        inputs.Set(Input("salario"), Column.Fill(1, 100));
        for (var i = 0; i < days.Length; i++)
        {
            inputs.Set(Input("días"), new DateOnly(2025, i + 1, 1), Column.Fill(1, days[i]));
        }

        return inputs;
    }

    private RuleSymbol Rule(string name) => (RuleSymbol)Law.Find(name)!;

    private InputSymbol Input(string name) => (InputSymbol)Law.Find(name)!;
}
