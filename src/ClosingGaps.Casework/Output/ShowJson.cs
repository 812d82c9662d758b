using System.Text.Json.Nodes;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Output;

/// <summary>A symbol as JSON, with all its dates; what is in force on the day is marked.</summary>
public static class ShowJson
{
    public static JsonObject Of(Symbol symbol, Moment moment, SymbolGraph graph)
    {
        var json = new JsonObject
        {
            ["id"] = symbol.Id,
            ["kind"] = SymbolJson.Kind(symbol),
            ["type"] = symbol.Type.ToString(),
            ["entity"] = SymbolJson.EntityCode(symbol.Entity),
            ["label"] = Json.Text(symbol.Label),
            ["explanation"] = symbol.Explanation is { } e ? Json.Text(e) : null,
            ["citation"] = symbol.Citation?.ToString(),
            ["text_as_of"] = Json.Date(symbol.Citation?.Instrument.TextAsOf),
            ["package"] = symbol.Package.Name,
            ["at"] = Figures.Iso(moment.Date),
            ["territory"] = moment.Territory,
        };
        switch (symbol)
        {
            case ValueSymbol value:
                Value(json, value, moment);
                break;
            case TableSymbol table:
                Table(json, table, moment);
                break;
            case RuleSymbol rule:
                Rule(json, rule, moment);
                break;
            case InputSymbol input:
                Input(json, input);
                break;
            case ReadingSymbol reading:
                json["reading"] = OpenJson.Of(reading, graph);
                break;
        }

        json["uses"] = Json.Names(graph.Uses(symbol).Select(s => s.Id));
        json["used_by"] = Json.Names(graph.Users(symbol).Select(s => s.Id));
        json["written_in"] = symbol.Span.ToString();
        return json;
    }

    private static void Value(JsonObject json, ValueSymbol value, Moment m)
    {
        var current = Place.At(value, m.Date, m.Territory);
        json["value"] = current?.Amount is { } amount ? Json.Value(amount, value.Type) : null;
        json["entries"] = Json.List(
            value.Entries,
            e => new JsonObject
            {
                ["in_force"] = e == current,
                ["from"] = Json.Date(e.From),
                ["to"] = Json.Date(e.To),
                ["value"] = e.Amount is { } a ? Json.Value(a, value.Type) : null,
                ["provenance"] = Json.Provenance(e.Provenance),
                ["package"] = e.Package.Name,
            }
        );
    }

    private static void Table(JsonObject json, TableSymbol table, Moment m)
    {
        var current = Place.At(table, m.Date, m.Territory);
        json["axes"] = Json.List(
            table.Axes,
            a => new JsonObject { ["name"] = a.Name, ["type"] = a.Type.ToString() }
        );
        json["columns"] = Json.List(
            table.Columns,
            c => new JsonObject { ["name"] = c.Name, ["type"] = c.Type.ToString() }
        );
        json["versions"] = Json.List(
            table.Versions,
            v => new JsonObject
            {
                ["in_force"] = v == current,
                ["from"] = Json.Date(v.From),
                ["to"] = Json.Date(v.To),
                ["edges"] = Json.List(
                    v.Edges.Zip(table.Axes),
                    axis =>
                        Json.List(
                            axis.First,
                            x => x is { } n ? Json.Value(n, axis.Second.Type) : null
                        )
                ),
                ["ends"] = Json.List(
                    v.Ends.Zip(table.Axes),
                    axis => axis.First is { } n ? Json.Value(n, axis.Second.Type) : null
                ),
                ["cells"] = Json.List(
                    v.Cells.Zip(table.Columns),
                    column =>
                        Json.List(
                            column.First,
                            x => x is { } n ? Json.Value(n, column.Second.Type) : null
                        )
                ),
                ["provenance"] = Json.Provenance(v.Provenance),
                ["package"] = v.Package.Name,
            }
        );
    }

    private static void Rule(JsonObject json, RuleSymbol rule, Moment m)
    {
        var inForce = Place.At(rule, m.Date, m.Territory).ToList();
        json["layers"] = Json.List(
            rule.Layers,
            layer => new JsonObject
            {
                ["package"] = layer.Package.Name,
                ["decides"] = inForce.Count > 0 && inForce[0] == layer,
                ["citation"] = layer.Citation?.ToString(),
                ["formulas"] = Json.List(
                    layer.Versions,
                    v => new JsonObject
                    {
                        ["in_force"] = inForce.Contains(layer) && v == layer.At(m.Date),
                        ["from"] = Json.Date(v.From),
                        ["to"] = Json.Date(v.To),
                        ["text"] = SourceLines.Folded(v.Formula.Span),
                        ["provenance"] = Json.Provenance(v.Provenance),
                    }
                ),
                ["exceptions"] = Json.List(
                    layer.Exceptions,
                    e => new JsonObject
                    {
                        ["in_force"] = inForce.Contains(layer) && Place.InForce(e, m.Date),
                        ["name"] = e.Name,
                        ["from"] = Json.Date(e.From),
                        ["to"] = Json.Date(e.To),
                        ["priority"] = e.Priority,
                        ["condition"] = SourceLines.Folded(e.Condition.Span),
                        ["result"] = SourceLines.Folded(e.Result.Span),
                        ["citation"] = e.Citation?.ToString(),
                        ["provenance"] = Json.Provenance(e.Provenance),
                    }
                ),
            }
        );
    }

    private static void Input(JsonObject json, InputSymbol input)
    {
        json["question"] = input.Question is { } q ? Json.Text(q) : null;
        json["lowest"] = input.Lowest is { } low ? Json.Value(low, input.Type) : null;
        json["highest"] = input.Highest is { } high ? Json.Value(high, input.Type) : null;
        json["fixed"] = input.IsFixed;
        json["may_not_apply"] = input.MayNotApply;
        json["column"] = input.Column;
        if (input.Type.Category is { } category)
        {
            json["members"] = Json.Names(category.Members.Select(x => x.Name));
        }
    }
}
