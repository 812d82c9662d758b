using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Cli.Law;

/// <summary>A rule: the layers in force on the day, the one that decides first, then every dated formula and exception.</summary>
internal sealed class ShowRule(Terminal t)
{
    public void Write(RuleSymbol rule, Moment moment)
    {
        var layers = Place.At(rule, moment.Date, moment.Territory).ToList();
        if (layers.Count == 0)
        {
            var starts = rule
                .Layers.Where(l => Place.Counts(l.Package, moment.Territory))
                .SelectMany(l => l.Versions.Select(v => v.From));
            t.Line(Moments.Nothing(t, moment, starts));
        }
        else
        {
            t.Line(Moments.Say(t, moment) + ":");
        }

        for (var i = 0; i < layers.Count; i++)
        {
            Layer(layers[i], moment.Date, isBeneath: i > 0);
        }

        if (rule.Governing != Governing.FirstDay || rule.Territory is not null)
        {
            t.Line("  " + Governs(rule));
        }

        t.Line();
        History(rule, moment.Date, layers);
    }

    private void Layer(RuleLayer layer, DateOnly date, bool isBeneath)
    {
        var citation = layer.Citation is { } c ? $" · {c}" : "";
        t.Line(
            $"  {(isBeneath ? t.Say("sobre ", "over ") : "")}{t.Say(layer.Package.Label)}{Proposal(layer.Package)}{citation}"
        );
        if (layer.At(date) is { } version)
        {
            t.Line($"    = {SourceLines.Folded(version.Formula.Span)}");
            t.Line("      " + t.Dim(Source(version.From, version.Provenance)));
        }

        foreach (var e in layer.Exceptions.Where(e => Place.InForce(e, date)))
        {
            t.Line(
                $"    {t.Say("salvo", "except")} {e.Name} {t.Say("si", "if")} {SourceLines.Folded(e.Condition.Span)} : {SourceLines.Folded(e.Result.Span)}"
            );
            var cites = e.Citation is { } article ? $"{article} · " : "";
            t.Line("      " + t.Dim(cites + Source(e.From, e.Provenance)));
        }
    }

    private string Proposal(PackageSymbol package) =>
        package.IsProposal ? t.Say(" (propuesta, no es ley)", " (proposal, not law)") : "";

    private string Source(DateOnly from, Provenance p) =>
        string.Join(
            " · ",
            new[]
            {
                from == DateOnly.MinValue ? "" : t.Say("desde ", "from ") + Figures.Iso(from),
                p.Source ?? "",
                Words.Say(t, p.Force),
                Words.Say(t, p.Evidence),
            }.Where(s => s.Length > 0)
        );

    private string Governs(RuleSymbol rule)
    {
        var day = rule.Governing switch
        {
            Governing.LastDay => t.Say(
                "Rige el último día del mes.",
                "The last day of the month governs."
            ),
            Governing.ByDay => t.Say(
                "Por día: el mes se parte en cada cambio.",
                "By day: the month is cut at each change."
            ),
            _ => "",
        };
        var place = rule.Territory is { } territory
            ? t.Say(
                $"El lugar lo dice {territory.Name}.",
                $"The place is that of {territory.Name}."
            )
            : "";
        return $"{day} {place}".Trim();
    }

    private void History(RuleSymbol rule, DateOnly date, List<RuleLayer> inForce)
    {
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("desde", "from")),
            new(t.Say("hasta", "to")),
            new(t.Say("paquete", "package")),
            new(t.Say("qué", "what")),
            new(t.Say("texto", "text"))
        );
        var rows = 0;
        foreach (var layer in rule.Layers)
        {
            var decides = inForce.Count > 0 && layer == inForce[0];
            foreach (var v in layer.Versions)
            {
                Add(
                    decides && v == layer.At(date),
                    v.From,
                    v.To,
                    "=",
                    SourceLines.Folded(v.Formula.Span)
                );
            }

            foreach (var e in layer.Exceptions)
            {
                var text =
                    $"{SourceLines.Folded(e.Condition.Span)} : {SourceLines.Folded(e.Result.Span)}";
                Add(
                    decides && Place.InForce(e, date),
                    e.From,
                    e.To,
                    t.Say("salvo ", "except ") + e.Name,
                    text
                );
            }

            void Add(bool isCurrent, DateOnly from, DateOnly? to, string what, string text)
            {
                rows++;
                table.Add(
                    isCurrent ? "▸" : "",
                    Words.From(from),
                    to is { } end ? Figures.Iso(end) : "",
                    layer.Package.Name,
                    what,
                    text
                );
            }
        }

        // One undated formula has no history to tell.
        if (rows > 1)
        {
            t.Line(t.Say("Historia:", "History:"));
            table.Write(t);
            t.Line();
        }
    }
}
