using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Judging;

/// <summary>Generated households: the interpreter equals the judge, to the bit where the law rounds.</summary>
public sealed class ExactAndInterpreterTests
{
    private readonly TestLaw Law = new(PayrollLaw.Text);

    private static readonly string[] Outputs =
    [
        "cuota",
        "cuota_total",
        "ingreso",
        "impuesto",
        "neto",
        "disponible",
    ];

    // Wages aim at the edges of the tariff, of the support and of 25 UMA as well as anywhere.
    private static readonly Gen<Fact> Wage = Gen.Frequency(
        (8, Gen.Long[0, 1_000_000].Select(c => Fact.Known(new Rational(c, 100)))),
        (
            4,
            Gen.OneOf([
                    .. new long[]
                    {
                        0L,
                        1,
                        84459,
                        84460,
                        84461,
                        299999,
                        300000,
                        293275,
                        279495,
                    }.Select(c => Gen.Const(c)),
                ])
                .Select(c => Fact.Known(new Rational(c, 100)))
        ),
        (1, Gen.Const(Fact.Unknown))
    );

    private static readonly Gen<Fact> Days = Gen.Frequency(
        (9, Gen.Long[0, 31].Select(d => Fact.Known(d))),
        (1, Gen.Const(Fact.Unknown))
    );

    private static readonly Gen<Fact> Regime = Gen.Frequency(
        (6, Gen.Long[0, 2].Select(c => Fact.Known(c))),
        (1, Gen.Const(Fact.Unknown))
    );

    private static readonly Gen<Fact> Stimulus = Gen.Frequency(
        (6, Gen.Long[0, 1].Select(c => Fact.Known(c))),
        (1, Gen.Const(Fact.Unknown))
    );

    [Fact]
    public void Same_state_and_same_centavos()
    {
        var month = new DateOnly(2026, 3, 1);
        var employment = Gen.Select(Wage, Days, Regime, Stimulus);
        var outputs = Outputs.Select(Law.Symbol).ToList();
        employment
            .Array[0, 5]
            .Array[1, 4]
            .Sample(
                persons =>
                {
                    var situation = Situation(persons);
                    var population = new SmallPopulation(situation);
                    var judge = new ExactEvaluator(population, month, RunChoices.Default);
                    var answer = Law.Calculator.Calculate(
                        new Question(situation, month, month, outputs, RunChoices.Default)
                    );
                    foreach (var result in answer.Results)
                    {
                        var exact = judge.Evaluate(result.Output, result.Row, month);
                        Assert.Equal(exact.State, result.State);
                        Assert.Equal(exact.Value.ToDouble(), result.Value, 1e-9);
                        if (
                            result.Output is RuleSymbol { Name: "cuota" or "impuesto" or "ingreso" }
                        )
                        {
                            Assert.Equal(
                                Math.Round(exact.Value.ToDouble() * 100),
                                Math.Round(result.Value * 100)
                            );
                        }
                    }
                },
                iter: 400
            );
    }

    [Fact]
    public void A_chain_of_eight_thousand_rules_is_no_danger()
    {
        var text = new System.Text.StringBuilder(
            "entrada a : pesos por persona\n  entre 0 y 10\nregla r0 : pesos por persona\n  = a\n"
        );
        for (var i = 1; i <= 8000; i++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"regla r{i} : pesos por persona\n  = r{i - 1} + 0.01 pesos\n"
            );
        }

        var law = new TestLaw(text.ToString());
        Assert.Equal("81.5", law.Text("r8000", law.One(("a", "1.50"))));
    }

    private Situation Situation((Fact Wage, Fact Days, Fact Regime, Fact Stimulus)[][] persons)
    {
        var instances = new List<CaseInstance>();
        var facts = new List<CaseFact>();
        for (var p = 0; p < persons.Length; p++)
        {
            instances.Add(new CaseInstance(Entity.Person, $"p{p}", null, null));
            for (var e = 0; e < persons[p].Length; e++)
            {
                var name = $"p{p}e{e}";
                var each = persons[p][e];
                instances.Add(new CaseInstance(Entity.Employment, name, $"p{p}", null));
                Add(name, "salario_diario", each.Wage);
                Add(name, "días_trabajados", each.Days);
                Add(name, "tipo", each.Regime);
                Add(name, "hay_estímulo", each.Stimulus);
            }
        }

        return new Situation(instances, facts);

        void Add(string name, string input, Fact fact) =>
            facts.Add(new CaseFact(name, Law.Input(input), null, fact.State, fact.Value, default));
    }
}
