using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Casework.Situations;

/// <summary>Binds a situation file and the options of the command line to the names of the law. Everything wrong is told at once.</summary>
public sealed class SituationReader(Snapshot snapshot, SituationText file, DiagnosticBag bag)
{
    private readonly Yaml yaml = new(file, bag);
    private readonly FactBook book = new(snapshot, bag);
    private readonly Dictionary<ReadingSymbol, ReadingOption> readings = [];
    private readonly List<RuleSymbol> outputs = [];

    /// <summary>Proposals that a file names; they are needed before the law is loaded.</summary>
    public static IReadOnlyList<string> Proposals(SituationText file, DiagnosticBag bag)
    {
        var reader = new Yaml(file, bag);
        return Yaml.Get(file.Root, Keys.Proposals) is { } node
            ? [.. Yaml.Items(node).Select(n => reader.Text(Keys.Proposals, n)).OfType<string>()]
            : [];
    }

    /// <summary>Whether a file says which months it is about.</summary>
    public static bool NamesMonth(SituationText file) =>
        (Yaml.Get(file.Root, Keys.Months) ?? Yaml.Get(file.Root, Keys.Month)) is not null;

    /// <summary>The request, or <see langword="null"/> with the reasons in the bag.</summary>
    public Request? Read(RequestOptions options)
    {
        new PeopleReader(book, yaml, bag).Read(file.Root);
        foreach (var set in options.Sets)
        {
            Set(set);
        }

        var months = ReadMonths(options.Month);
        Readings(options.Readings);
        Outputs(options.Outputs);
        CheckMonths(months);
        var projections = Projections(options.Projections);
        if (bag.HasErrors)
        {
            return null;
        }

        return new Request(
            book.Instances,
            book.Facts,
            months!.Value.First,
            months.Value.Last,
            outputs,
            new RunChoices(readings, projections, [])
        );
    }

    private (DateOnly First, DateOnly Last)? ReadMonths(string? option)
    {
        var node = Yaml.Get(file.Root, Keys.Months) ?? Yaml.Get(file.Root, Keys.Month);
        var text = option ?? (node is null ? null : yaml.Text(Keys.Months, node));
        var span =
            option is not null ? Whole("--month", option)
            : node is not null ? yaml.Span(node)
            : new TextSpan(file.Source, 0, 0);
        if (text is null)
        {
            bag.Add(SituationDiagnostics.NoMonth, span);
            return null;
        }

        var range = Months.ParseRange(text);
        if (range is null)
        {
            bag.Add(
                Months.IsReversed(text)
                    ? SituationDiagnostics.MonthsReversed
                    : SituationDiagnostics.BadMonth,
                span,
                text
            );
        }

        return range;
    }

    private void CheckMonths((DateOnly First, DateOnly Last)? months)
    {
        if (months is not var (first, last))
        {
            return;
        }

        foreach (var fact in book.Facts.Where(f => f.Month < first || f.Month > last))
        {
            bag.Add(
                SituationDiagnostics.MonthOutside,
                fact.Span,
                Figures.IsoMonth(fact.Month!.Value),
                Figures.IsoMonth(first),
                Figures.IsoMonth(last)
            );
        }
    }

    /// <summary><c>--set name=value</c> or <c>--set instance.name=value</c>.</summary>
    private void Set(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            bag.Add(SituationDiagnostics.NotAnAssignment, Whole("--set", text), text);
            return;
        }

        var source = new SourceText("--set", text);
        var name = text[..equals].Trim();
        var nameSpan = new TextSpan(source, 0, equals);
        var valueSpan = new TextSpan(source, equals + 1, text.Length - equals - 1);
        var (owner, bare) = Owner(name);
        if (
            owner is null
            && LawLookup.Find(snapshot, name) is null
            && name.Contains('.', StringComparison.Ordinal)
        )
        {
            bag.Add(
                SituationDiagnostics.NoSuchInstance,
                nameSpan,
                name[..name.IndexOf('.', StringComparison.Ordinal)],
                string.Join(", ", book.Instances.Select(i => i.Name).Distinct())
            );
            return;
        }

        if (book.Input(bare, nameSpan, []) is not { } input)
        {
            return;
        }

        if (owner is { } instance && instance.Entity != input.Entity)
        {
            bag.Add(
                SituationDiagnostics.WrongEntity,
                nameSpan,
                input.Name,
                FactBook.Said(input.Entity),
                FactBook.Said(instance.Entity)
            );
        }
        else if ((owner?.Name ?? book.OnlyOne(input, nameSpan)) is { } whose)
        {
            book.Set(input, whose, null, text[(equals + 1)..], valueSpan);
        }
    }

    /// <summary>The instance named before a point, when there is one, and what is left. An id of the law has a point too.</summary>
    private (CaseInstance? Instance, string Name) Owner(string name)
    {
        foreach (var i in book.Instances.OrderByDescending(i => i.Name.Length))
        {
            var rest = name.StartsWith(i.Name + ".", StringComparison.Ordinal)
                ? name[(i.Name.Length + 1)..]
                : null;
            if (
                rest is not null
                && (
                    LawLookup.Find(snapshot, rest) is not InputSymbol input
                    || input.Entity == i.Entity
                )
            )
            {
                return (i, rest);
            }
        }

        return (null, name);
    }

    private void Readings(IReadOnlyList<string> options)
    {
        if (Yaml.Get(file.Root, Keys.Readings) is { } node)
        {
            foreach (var (key, value) in yaml.Entries(Keys.Readings, node))
            {
                if (yaml.Text(key.Value!, value) is { } option)
                {
                    Reading(key.Value!, yaml.Span(key), option, yaml.Span(value));
                }
            }
        }

        foreach (var text in options)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                bag.Add(SituationDiagnostics.NotAnAssignment, Whole("--reading", text), text);
                continue;
            }

            var source = new SourceText("--reading", text);
            Reading(
                text[..equals].Trim(),
                new TextSpan(source, 0, equals),
                text[(equals + 1)..].Trim(),
                new TextSpan(source, equals + 1, text.Length - equals - 1)
            );
        }
    }

    private void Reading(string name, TextSpan nameSpan, string option, TextSpan optionSpan)
    {
        if (LawLookup.Find(snapshot, name) is not ReadingSymbol reading)
        {
            var known = snapshot.All<ReadingSymbol>().Select(r => r.Name);
            bag.Add(SituationDiagnostics.UnknownReading, nameSpan, name, book.Suggest(name, known));
            return;
        }

        var plain = PlainText.Of(option);
        if (reading.Options.FirstOrDefault(o => PlainText.Of(o.Name) == plain) is { } chosen)
        {
            readings[reading] = chosen;
            return;
        }

        bag.Add(
            SituationDiagnostics.UnknownMember,
            optionSpan,
            option,
            reading.Name,
            string.Join(", ", reading.Options.Select(o => o.Name))
        );
    }

    private void Outputs(IReadOnlyList<string> options)
    {
        // What the command line asks for is asked instead of what the file asks for.
        if (options.Count == 0 && Yaml.Get(file.Root, Keys.Outputs) is { } node)
        {
            foreach (var item in Yaml.Items(node))
            {
                if (yaml.Text(Keys.Outputs, item) is { } name)
                {
                    Output(name, yaml.Span(item));
                }
            }
        }

        foreach (var name in options)
        {
            Output(name, Whole("--output", name));
        }
    }

    private void Output(string name, TextSpan span)
    {
        switch (LawLookup.Find(snapshot, name))
        {
            case RuleSymbol rule:
                outputs.Add(rule);
                break;
            case { } other:
                bag.Add(SituationDiagnostics.NotAnOutput, span, name, FactBook.Kind(other));
                break;
            default:
                var known = snapshot.All<RuleSymbol>().Select(r => r.Name);
                bag.Add(SituationDiagnostics.UnknownName, span, name, book.Suggest(name, known));
                break;
        }
    }

    private HashSet<string> Projections(IReadOnlyList<string> options)
    {
        var asked = options.Select(name => (Name: name, Span: Whole("--projection", name)));
        if (Yaml.Get(file.Root, Keys.Projections) is { } node)
        {
            asked = Yaml.Items(node)
                .Select(n => (Name: yaml.Text(Keys.Projections, n) ?? "", Span: yaml.Span(n)))
                .Where(p => p.Name.Length > 0)
                .Concat(asked);
        }

        var known = snapshot
            .All<ValueSymbol>()
            .SelectMany(v => v.Entries)
            .Select(e => e.Provenance.Projection)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, span) in asked)
        {
            if (known.Contains(name))
            {
                chosen.Add(name);
            }
            else
            {
                bag.Add(
                    SituationDiagnostics.UnknownProjection,
                    span,
                    name,
                    known.Count == 0
                        ? new DiagnosticArgument("ninguna", "none")
                        : string.Join(", ", known)
                );
            }
        }

        return chosen;
    }

    private static TextSpan Whole(string option, string text) =>
        new(new SourceText(option, text), 0, text.Length);
}
