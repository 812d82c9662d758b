using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Tracing;

/// <summary>
/// A trace for programs: a list of steps, the output's first, that name each other by number. Numbers carry all their digits; the order of
/// properties is fixed, so that equal traces are equal texts.
/// </summary>
public sealed class TraceJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Trace trace;
    private readonly Utf8JsonWriter json;
    private readonly Dictionary<TraceStep, int> numbers = [];

    private TraceJson(Trace trace, Utf8JsonWriter json)
    {
        this.trace = trace;
        this.json = json;
        for (var i = 0; i < trace.Steps.Count; i++)
        {
            numbers.Add(trace.Steps[i], i);
        }
    }

    /// <summary>The trace as a JSON text.</summary>
    /// <param name="range">How the figure depends on readings, to be told beside it.</param>
    public static string Render(Trace trace, ReadingRange? range = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(trace, writer, range);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes it as one value of a larger document.</summary>
    public static void Write(Trace trace, Utf8JsonWriter json, ReadingRange? range = null)
    {
        var writer = new TraceJson(trace, json);
        json.WriteStartObject();
        json.WriteString("output", trace.Root.Rule.Id);
        json.WriteString("month", trace.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        writer.StateAndValue(trace.Root.State, trace.Root.Value);
        json.WriteString("evidence", TraceWords.Evidence(trace.Evidence).En);
        if (range is not null)
        {
            writer.Range(range);
        }

        json.WriteStartArray("steps");
        foreach (var step in trace.Steps)
        {
            writer.Step(step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Range(ReadingRange range)
    {
        json.WriteStartObject("range");
        if (range is { Lowest: { } low, Highest: { } high })
        {
            json.WriteNumber("lowest", low);
            json.WriteNumber("highest", high);
        }

        json.WriteBoolean("all_combinations", range.IsComplete);
        json.WriteBoolean("some_unknown", range.HasUnknown);
        json.WriteStartArray("readings");
        foreach (var effect in range.Effects.Where(e => e.Moves))
        {
            json.WriteStartObject();
            json.WriteString("reading", effect.Reading.Id);
            json.WriteString("option", effect.Option.Name);
            StateAndValue(effect.State, effect.Value);
            if (effect.Change is { } change)
            {
                json.WriteNumber("change", change);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Step(TraceStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("step", numbers[step]);
        json.WriteString("rule", step.Rule.Id);
        Text("label", step.Rule.Label);
        OptionalText("explanation", step.Rule.Explanation);
        json.WriteString("instance", trace.Instance(step));
        json.WriteString("unit", step.Rule.Type.ToString());
        StateAndValue(step.State, step.Value);
        if (step.State == FactState.Unknown && trace.AtLeast(step) is { } least)
        {
            json.WriteNumber("at_least", least);
        }

        json.WriteStartArray("parts");
        foreach (var part in step.Parts)
        {
            json.WriteStartObject();
            Date("governing_day", part.Day);
            Date("from", part.Days.From);
            Date("to", part.Days.To);
            StateAndValue(part.State, part.Value);
            json.WriteStartArray("layers");
            foreach (var layer in part.Layers)
            {
                Layer(step, part, layer);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Layer(TraceStep step, TracePart part, TraceLayer layer)
    {
        json.WriteStartObject();
        json.WriteString("package", layer.Layer.Package.Name);
        json.WriteString("citation", layer.Layer.Citation?.ToString());
        json.WriteString("place", layer.Layer.Span.ToString());
        StateAndValue(layer.State, layer.Value);
        if (layer.Shape.Formula is { } formula)
        {
            Formula("formula", step, formula, withNumbers: layer.Taken is null);
            Provenance(layer.Version!.Provenance, layer.Version.From, layer.Version.To);
        }

        json.WriteStartArray("exceptions");
        foreach (var tried in layer.Exceptions)
        {
            Exception(step, layer, tried);
        }

        json.WriteEndArray();
        json.WriteStartArray("uses");
        foreach (var use in layer.Uses)
        {
            Use(use, part.Day);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Exception(TraceStep step, TraceLayer layer, TraceException tried)
    {
        var shape = Array.Find(layer.Shape.Exceptions, e => e.Exception == tried.Exception)!;
        json.WriteStartObject();
        json.WriteString("name", tried.Exception.Name);
        json.WriteString("outcome", TraceWords.Name(tried.Outcome));
        json.WriteString("citation", tried.Exception.Citation?.ToString());
        var isTried = tried.Outcome != ExceptionOutcome.NotTried;
        Formula("condition", step, shape.Condition, isTried);
        if (tried.Outcome == ExceptionOutcome.Taken)
        {
            Formula("result", step, shape.Result, withNumbers: true);
        }

        Provenance(tried.Exception.Provenance, tried.Exception.From, tried.Exception.To);
        json.WriteEndObject();
    }

    private void Formula(string name, TraceStep step, ExpressionShape formula, bool withNumbers)
    {
        json.WriteString(name, FormulaText.AsWritten(formula.Expression));
        if (withNumbers)
        {
            var (entity, row) = (step.Rule.Entity, step.Row);
            json.WriteString(
                name + "_with_numbers",
                FormulaText.WithNumbers(trace, formula, entity, row, "es")
            );
        }
    }

    private void Use(in TraceUse use, DateOnly day)
    {
        json.WriteStartObject();
        if (use.Step is { } step)
        {
            json.WriteNumber("step", numbers[step]);
        }

        var (kind, symbol) = use.Source switch
        {
            RuleExpression e => ("rule", e.Rule),
            InputExpression e => ("input", e.Input),
            ValueExpression e => ("value", e.Value),
            TableExpression e => ("table", (Symbol)e.Table),
            ReadingExpression e => ("reading", e.Reading),
            _ => ("expression", null),
        };
        json.WriteString("kind", kind);
        json.WriteString("name", symbol?.Id ?? FormulaText.AsWritten(use.Source));
        var instance =
            symbol is InputSymbol or RuleSymbol && use.Row >= 0
                ? trace.Population.Name(symbol.Entity, use.Row)
                : "";
        json.WriteString("instance", instance);
        json.WriteString("unit", use.Source.Type.ToString());
        StateAndValue(use.State, use.Value);
        if (use.Source is ReadingExpression reading)
        {
            json.WriteString("option", trace.Choices.Option(reading.Reading).Name);
        }

        if (TraceGrounds.Of(trace, use, day) is { } ground)
        {
            json.WriteString("package", ground.Package.Name);
            Provenance(ground.Provenance, ground.From, ground.To);
        }

        json.WriteEndObject();
    }

    private void Provenance(Provenance provenance, DateOnly from, DateOnly? to)
    {
        json.WriteString("source", provenance.Source);
        json.WriteString("force", TraceWords.Force(provenance.Force).En);
        json.WriteString("evidence", TraceWords.Evidence(provenance.Evidence).En);
        if (provenance.Projection is { } projection)
        {
            json.WriteString("projection", projection);
        }

        if (from > DateOnly.MinValue)
        {
            Date("since", from);
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            Date("until", last);
        }
    }

    private void StateAndValue(FactState state, double value)
    {
        json.WriteString("state", TraceWords.Name(state));
        if (state == FactState.Known)
        {
            json.WriteNumber("value", value);
        }
    }

    private void Text(string name, Bilingual text)
    {
        json.WriteStartObject(name);
        json.WriteString("es", text.Es);
        json.WriteString("en", text.In("en"));
        json.WriteEndObject();
    }

    private void OptionalText(string name, Bilingual? text)
    {
        if (text is not null)
        {
            Text(name, text);
        }
    }

    private void Date(string name, DateOnly date) =>
        json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
