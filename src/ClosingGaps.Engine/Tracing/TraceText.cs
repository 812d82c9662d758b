using System.Globalization;
using System.Text;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>
/// A trace for people: each rule with its article, its formula, the formula with the numbers, what it used and where that comes from, and
/// the exceptions tried; what it rests on comes beneath, indented, each once.
/// </summary>
public sealed class TraceText
{
    private const int DeepestIndent = 12;

    private readonly StringBuilder text = new();
    private readonly HashSet<TraceStep> explained = [];
    private readonly Trace trace;
    private readonly string language;

    private TraceText(Trace trace, string language)
    {
        this.trace = trace;
        this.language = language;
    }

    /// <param name="language">"es" or "en".</param>
    public static string Render(Trace trace, string language)
    {
        var writer = new TraceText(trace, language);
        var open = new Stack<(TraceStep Step, int Depth)>();
        open.Push((trace.Root, 0));
        while (open.TryPop(out var next))
        {
            if (!writer.Heading(next.Step, next.Depth))
            {
                continue;
            }

            writer.Body(next.Step, next.Depth + 1);
            foreach (var used in RulesOf(next.Step).Reverse())
            {
                open.Push((used, next.Depth + 1));
            }
        }

        return writer.text.ToString();
    }

    private static IEnumerable<TraceStep> RulesOf(TraceStep step) =>
        step
            .Parts.SelectMany(p => p.Layers)
            .SelectMany(l => l.Uses)
            .Select(u => u.Step)
            .OfType<TraceStep>()
            .Distinct();

    /// <summary>Label and result; false when the step has been explained before.</summary>
    private bool Heading(TraceStep step, int depth)
    {
        var isNew = explained.Add(step);
        var figure = Figure(step.Rule.Type, step.State, step.Value);
        if (step.State == FactState.Unknown && trace.AtLeast(step) is { } least)
        {
            figure +=
                $" ({TraceWords.AtLeast.In(language)} {Figures.Text(step.Rule.Type, least, language)})";
        }

        var instance = trace.Instance(step);
        var of = instance.Length > 0 ? $" — {instance}" : "";
        if (depth == 0)
        {
            of += $"{(of.Length > 0 ? ", " : " — ")}{Figures.Month(trace.Month, language)}";
        }

        var again = isNew ? "" : $" ({TraceWords.AlreadyExplained.In(language)})";
        Line(depth, $"{step.Rule.Label.In(language)}: {figure}{of}{again}");
        return isNew;
    }

    private void Body(TraceStep step, int depth)
    {
        if (step.Rule.Explanation is { } explanation)
        {
            Line(depth, $"«{explanation.In(language)}»");
        }

        foreach (var part in step.Parts)
        {
            if (step.Parts.Count > 1)
            {
                Line(depth, $"{Days(part)}: {Figure(step.Rule.Type, part.State, part.Value)}");
            }

            var inner = depth + (step.Parts.Count > 1 ? 1 : 0);
            for (var i = 0; i < part.Layers.Count; i++)
            {
                Layer(step, part, part.Layers[i], inner, isBeneath: i > 0);
            }

            if (part.Layers.Count == 0)
            {
                Line(inner, TraceWords.NoLawHere.In(language));
            }
        }
    }

    private void Layer(TraceStep step, TracePart part, TraceLayer layer, int depth, bool isBeneath)
    {
        if (isBeneath)
        {
            var figure = Figure(step.Rule.Type, layer.State, layer.Value);
            Line(depth, $"{TraceWords.Beneath.In(language)}: {figure}");
        }

        Line(depth, Article(step, layer));
        foreach (var exception in layer.Exceptions)
        {
            Exception(step, layer, exception, depth);
        }

        var deciding = layer.Taken is { } taken
            ? Array.Find(layer.Shape.Exceptions, e => e.Exception == taken)!.Result
            : layer.Shape.Formula;
        if (deciding is not null)
        {
            Formula(step, deciding, depth);
        }

        foreach (var use in layer.Uses)
        {
            // A sum over members stands in the formula, and its members' rules beneath.
            if (use.Step is null && use.Source is not AggregateExpression)
            {
                Line(depth, "· " + Use(use, part.Day));
            }
        }
    }

    private string Article(TraceStep step, TraceLayer layer)
    {
        var article = layer.Layer.Citation?.ToString() ?? step.Rule.Id;
        if (layer.Version is { } version)
        {
            article += version.Provenance.Source is { } source ? $" ({source})" : "";
            article +=
                version.From > DateOnly.MinValue
                    ? $", {TraceWords.Since.In(language)} {Figures.Date(version.From, language)}"
                    : "";
        }

        return layer.Layer.Package == step.Rule.Package
            ? article
            : $"{article} — {layer.Layer.Package.Label.In(language)}";
    }

    private void Formula(TraceStep step, ExpressionShape formula, int depth)
    {
        var written = FormulaText.AsWritten(formula.Expression);
        var numbers = FormulaText.WithNumbers(trace, formula, step.Rule.Entity, step.Row, language);
        Line(depth, $"= {written}");
        if (numbers != written)
        {
            Line(depth, $"= {numbers}");
        }
    }

    private void Exception(TraceStep step, TraceLayer layer, TraceException tried, int depth)
    {
        var exception = tried.Exception;
        var source = exception.Provenance.Source ?? exception.Citation?.ToString();
        var name = exception.Name.Length > 0 ? " " + exception.Name : "";
        var from = source is null ? "" : $" ({source})";
        var outcome = TraceWords.Outcome(tried.Outcome).In(language);
        var condition = Array
            .Find(layer.Shape.Exceptions, e => e.Exception == exception)!
            .Condition;
        var numbers =
            tried.Outcome == ExceptionOutcome.NotTried
                ? ""
                : $": {FormulaText.WithNumbers(trace, condition, step.Rule.Entity, step.Row, language)}";
        Line(
            depth,
            $"{TraceWords.Exception.In(language)}{name}{from}: {FormulaText.AsWritten(condition.Expression)} — {outcome}{numbers}"
        );
    }

    private string Use(in TraceUse use, DateOnly day)
    {
        var figure = Figure(use.Source.Type, use.State, use.Value);
        var ground = TraceGrounds.Of(trace, use, day);
        return use.Source switch
        {
            InputExpression input => $"{Label(input.Input)}: {figure} ({Given(use, input.Input)})",
            ReadingExpression reading =>
                $"{Label(reading.Reading)}: {Option(reading.Reading)} ({Choice(reading.Reading)}; {Provenance(ground!)})",
            ValueExpression value when ground is not null =>
                $"{Label(value.Value)}: {figure} ({Provenance(ground)})",
            LagExpression or WindowExpression or AccumulatedExpression =>
                $"{FormulaText.AsWritten(use.Source)}: {figure} ({TraceWords.OtherMonths.In(language)})",
            _ when ground is not null =>
                $"{FormulaText.AsWritten(use.Source)}: {figure} ({Provenance(ground)})",
            _ => $"{FormulaText.AsWritten(use.Source)}: {figure}",
        };
    }

    private string Given(in TraceUse use, InputSymbol input)
    {
        var instance = use.Row < 0 ? "" : trace.Population.Name(input.Entity, use.Row);
        var said = use.State == FactState.Unknown ? TraceWords.NotGiven : TraceWords.GivenFact;
        return instance.Length > 0 ? $"{said.In(language)}, {instance}" : said.In(language);
    }

    private string Option(ReadingSymbol reading) =>
        trace.Choices.Option(reading).Label.In(language);

    private string Choice(ReadingSymbol reading) =>
        $"{TraceWords.Reading.In(language)} {reading.Name}, "
        + (
            trace.Choices.Readings.ContainsKey(reading)
                ? TraceWords.ChosenHere.In(language)
                : TraceWords.ByDefault.In(language)
        );

    private string Provenance(Ground ground)
    {
        var parts = new List<string>
        {
            ground.Provenance.Source ?? TraceWords.ChosenHere.In(language),
        };
        if (ground.From > DateOnly.MinValue)
        {
            parts.Add($"{TraceWords.Since.In(language)} {Figures.Date(ground.From, language)}");
        }

        parts.Add(TraceWords.Force(ground.Provenance.Force).In(language));
        parts.Add(TraceWords.Evidence(ground.Provenance.Evidence).In(language));
        return string.Join("; ", parts);
    }

    private string Label(Symbol symbol) => symbol.Label.In(language);

    private string Days(TracePart part) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{part.Days.From.Day}–{Figures.Date(part.Days.To, language)}"
        );

    private string Figure(LawType type, FactState state, double value) =>
        Figures.Text(type, state, value, language);

    private void Line(int depth, string line) =>
        text.Append(' ', 2 * Math.Min(depth, DeepestIndent)).Append(line).Append('\n');
}
