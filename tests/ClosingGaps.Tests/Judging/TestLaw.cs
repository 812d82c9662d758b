using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.Judging;

/// <summary>A small law written in a test, and questions to it that the judge and the interpreter must answer alike.</summary>
internal sealed class TestLaw
{
    private const string Package = """
        paquete prueba es "Prueba" en "Test"
          legislador federación
        """;

    private const string Instrument = """
        instrumento ley "Ley de prueba" en "Test Law"
          competencia federación

        artículo 1

        """;

    public TestLaw(string body, params (string Path, string Content)[] more)
        : this(body, null, more) { }

    public TestLaw(
        string body,
        IReadOnlyList<string>? proposals,
        params (string Path, string Content)[] more
    )
    {
        Sources =
        [
            new SourceText("prueba/paquete.ley", Package),
            new SourceText("prueba/ley.ley", Instrument + body),
            .. more.Select(m => new SourceText(m.Path, m.Content)),
        ];
        var loaded = LawLoader.Load(Sources, proposals);
        Snapshot =
            loaded.Snapshot
            ?? throw new InvalidOperationException(
                string.Join(
                    '\n',
                    loaded.Diagnostics.Select(d => $"{d.Span} {d.Kind.Code} {d.Message("en")}")
                )
            );
        Calculator = new Calculator(Snapshot);
    }

    public IReadOnlyList<SourceText> Sources { get; }

    public Snapshot Snapshot { get; }

    public Calculator Calculator { get; }

    public Symbol Symbol(string name) =>
        Snapshot.Find(name) ?? throw new InvalidOperationException($"no {name} in the test law");

    public RuleSymbol Rule(string name) => (RuleSymbol)Symbol(name);

    public InputSymbol Input(string name) => (InputSymbol)Symbol(name);

    /// <summary>One person, one employment, and facts by name.</summary>
    public Situation One(params (string Name, string Text)[] facts)
    {
        var builder = new SituationBuilder(Snapshot);
        builder.Add(Entity.Household, "hogar");
        builder.Add(Entity.Person, "ana");
        builder.Add(Entity.Employer, "patrona");
        builder.Add(Entity.Employment, "casa", employer: "patrona");
        foreach (var (name, text) in facts)
        {
            builder.Set(null, name, text);
        }

        Assert.Empty(builder.Errors);
        return builder.Build();
    }

    /// <summary>The judge's result, after checking that the interpreter gives the same.</summary>
    public ExactValue Ask(
        string output,
        Situation situation,
        string month = "2026-03",
        string? from = null,
        int row = 0,
        RunChoices? choices = null
    )
    {
        var last = Month(month);
        var first = Month(from ?? month);
        var symbol = Symbol(output);
        choices ??= RunChoices.Default;
        var exact = new ExactEvaluator(new SmallPopulation(situation), first, choices).Evaluate(
            symbol,
            row,
            last
        );
        var answer = Calculator.Calculate(new Question(situation, first, last, [symbol], choices));
        var engine = answer.Find(symbol, row, last)!;
        Assert.Equal(exact.State, engine.State);
        var isRounded = symbol is RuleSymbol { Grid.IsKnown: true };
        Assert.Equal(exact.Value.ToDouble(), engine.Value, isRounded ? 0 : 1e-9);
        return exact;
    }

    /// <summary>"12.34", "desconocido", "no aplica".</summary>
    public string Text(
        string output,
        Situation situation,
        string month = "2026-03",
        string? from = null,
        RunChoices? choices = null
    ) =>
        Ask(output, situation, month, from, choices: choices) switch
        {
            { State: FactState.Known } known => known.Value.ToString(),
            { State: FactState.NotApplicable } => "no aplica",
            _ => "desconocido",
        };

    public static DateOnly Month(string text) =>
        DateOnly.ParseExact(
            text + "-01",
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture
        );
}
