using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Cli.Law;

/// <summary>A symbol as text: what it is, what is in force, its history, where it comes from, who uses it.</summary>
internal sealed class ShowText(Terminal t, SymbolGraph graph)
{
    public void Write(Symbol symbol, Moment moment)
    {
        t.Line($"{t.Bold(symbol.Id)} · {t.Say(symbol.Label)}");
        t.Line($"  {Words.Kind(t, symbol)} · {LawWords.TypeOf(symbol, t.Language)}");
        if (symbol.Citation is { } citation)
        {
            t.Line($"  {citation}{HeldText(citation)}");
        }

        if (symbol.Explanation is { } explanation)
        {
            t.Line($"  {t.Say(explanation)}");
        }

        t.Line();
        switch (symbol)
        {
            case RuleSymbol rule:
                new ShowRule(t).Write(rule, moment);
                break;
            case ValueSymbol value:
                Value(value, moment);
                break;
            case TableSymbol table:
                Table(table, moment);
                break;
            case InputSymbol input:
                Input(input);
                break;
            case ReadingSymbol reading:
                OpenText.Options(t, reading);
                t.Line();
                break;
        }

        Links(t.Say("Usa", "Uses"), graph.Uses(symbol));
        Links(t.Say("La usan", "Used by"), graph.Users(symbol));
        t.Line(t.Dim($"{t.Say("Está en", "Written in")} {symbol.Span}"));
    }

    private string HeldText(Citation citation) =>
        citation.Instrument.TextAsOf is { } date
            ? t.Say($" · texto al {Figures.Iso(date)}", $" · text as of {Figures.Iso(date)}")
            : "";

    private void Value(ValueSymbol value, Moment moment)
    {
        var current = Place.At(value, moment.Date, moment.Territory);
        t.Line(
            current switch
            {
                null => NothingInForce(moment, value.Entries.Select(e => e.From)),
                { Amount: { } amount } =>
                    $"{At(moment)}: {t.Bold(LawWords.Amount(amount, value.Type, t.Language))}",
                _ =>
                    $"{At(moment)}: {t.Say("desconocido: la ley lo tiene, aquí no se sabe", "unknown: the law has it, it is not known here")}",
            }
        );
        t.Line();
        var table = History(value.Type.Kind == TypeKind.Number);
        foreach (var e in value.Entries)
        {
            var amount = e.Amount is { } known
                ? LawWords.Amount(known, value.Type, t.Language)
                : t.Say("desconocido", "unknown");
            table.Add(Row(e == current, e.From, e.To, amount, e.Provenance, e.Package));
        }

        table.Write(t);
        t.Line();
    }

    private void Table(TableSymbol table, Moment moment)
    {
        var current = Place.At(table, moment.Date, moment.Territory);
        t.Line(
            current is null
                ? NothingInForce(moment, table.Versions.Select(v => v.From))
                : At(moment) + ":"
        );
        if (current is not null)
        {
            t.Line("  " + string.Join(" · ", table.Axes.Select(a => a.Name)) + " :");
            foreach (var line in TableLines.Of(table, current, t.Language))
            {
                t.Line("    " + line);
            }
        }

        t.Line();
        var history = History(false);
        foreach (var v in table.Versions)
        {
            history.Add(Row(v == current, v.From, v.To, "", v.Provenance, v.Package));
        }

        history.Write(t);
        t.Line();
    }

    private void Input(InputSymbol input)
    {
        if (input.Question is { } question)
        {
            t.Line($"  {t.Say("Pregunta", "Question")}: {t.Say(question)}");
        }

        if (input.Lowest is { } low && input.Highest is { } high)
        {
            t.Line(
                $"  {t.Say("Entre", "Between")} {LawWords.Amount(low, input.Type, t.Language)} {t.Say("y", "and")} {LawWords.Amount(high, input.Type, t.Language)}"
            );
        }

        if (input.Type.Category is { } category)
        {
            foreach (var member in category.Members)
            {
                t.Line($"  {member.Name}: {t.Say(member.Label)}");
            }
        }

        if (input.IsFixed)
        {
            t.Line("  " + t.Say("La misma en todos los meses.", "The same in every month."));
        }

        if (input.MayNotApply)
        {
            t.Line("  " + t.Say("Puede no aplicar.", "May not apply."));
        }

        if (input.Column is { } column)
        {
            t.Line($"  {t.Say("Columna de encuesta", "Survey column")}: {column}");
        }

        t.Line();
    }

    private TextTable History(bool isNumber) =>
        new(
            new(""),
            new(t.Say("desde", "from")),
            new(t.Say("hasta", "to")),
            new(t.Say("valor", "value"), isNumber),
            new(t.Say("fuerza", "force")),
            new(t.Say("evidencia", "evidence")),
            new(t.Say("proyección", "projection")),
            new(t.Say("paquete", "package")),
            new(t.Say("fuente", "source"))
        );

    private string[] Row(
        bool isCurrent,
        DateOnly from,
        DateOnly? to,
        string amount,
        Provenance p,
        PackageSymbol package
    ) =>
        [
            isCurrent ? "▸" : "",
            Words.From(from),
            to is { } end ? Figures.Iso(end) : "",
            amount,
            Words.Say(t, p.Force),
            Words.Say(t, p.Evidence),
            p.Projection ?? "",
            package.Name,
            p.Source ?? "",
        ];

    private string At(Moment m) => Moments.Say(t, m);

    private string NothingInForce(Moment moment, IEnumerable<DateOnly> starts) =>
        Moments.Nothing(t, moment, starts);

    private void Links(string title, IReadOnlyList<Symbol> symbols)
    {
        if (symbols.Count == 0)
        {
            return;
        }

        t.Line(title + ":");
        var table = new TextTable(new TextTable.Column(""), new(""), new(""));
        foreach (var symbol in symbols)
        {
            table.Add(symbol.Id, Words.Kind(t, symbol), t.Say(symbol.Label));
        }

        table.Write(t);
        t.Line();
    }
}
