using System.Text;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Validation;

/// <summary>Makes checked records of the entries as written.</summary>
internal sealed class TargetCheck(DefinitionFile meanings)
{
    public IReadOnlyList<TargetDefinition> Definitions { get; } =
    [
        .. meanings.Definitions.Select(d => new TargetDefinition(
            d.Id,
            Text(d.Publisher, "definitions.yaml", d.Id),
            Text(d.Measures, "definitions.yaml", d.Id)
        )),
    ];

    public Target Of(TargetFile.Entry e, string file)
    {
        var key = $"{e.Id}@{e.Period}";
        if (!TargetPeriod.IsWritten(e.Period))
        {
            throw Wrong(
                file,
                key,
                "el periodo se escribe 2024, 2024-Q3 o 2024-10",
                "the period is written 2024, 2024-Q3 or 2024-10"
            );
        }

        if (e.Source.Length == 0)
            throw Wrong(file, key, "falta la fuente", "the source is missing");
        if (e.Ours is null == e.NotCompared is null)
        {
            throw Wrong(
                file,
                key,
                "lleva «ours», o «not_compared» con su razón, y no los dos",
                "has “ours”, or “not_compared” with its reason, and not both"
            );
        }

        return new Target(
            e.Id,
            e.Period,
            e.Value ?? throw Wrong(file, key, "falta el valor", "the value is missing"),
            Word<TargetUnit>(e.Unit, file, key),
            e.Cv,
            e.RoundedTo,
            Text(e.Label, file, key),
            Definitions.FirstOrDefault(d => d.Id == e.Definition)
                ?? throw Wrong(
                    file,
                    key,
                    $"«{e.Definition}» no está en definitions.yaml",
                    $"“{e.Definition}” is not in definitions.yaml"
                ),
            e.Source,
            e.Link,
            Word<Evidence>(e.Evidence, file, key),
            e.Note,
            e.Ours is { } ours ? Of(ours, file, key) : null,
            e.NotCompared is { } why ? NotCompared(why, file, key) : null,
            e.Synthetic is { } use ? Word<SyntheticUse>(use, file, key) : SyntheticUse.None
        );
    }

    public static MissReason Of(ReasonFile.Entry e, string file)
    {
        if (e.Surveys.Count == 0 || e.Targets.Count == 0)
        {
            throw Wrong(
                file,
                e.Id,
                "dice de qué encuestas y de qué cifras habla",
                "says of which surveys and figures it speaks"
            );
        }

        return new MissReason(
            e.Id,
            e.Surveys,
            e.Targets,
            Text(e.Why, file, e.Id),
            Word<Evidence>(e.Evidence, file, e.Id),
            e.Redone is { } redone ? Of(redone, file, e.Id) : null
        );
    }

    private static Redo Of(ReasonFile.RedoEntry e, string file, string key) =>
        new(Text(e.How, file, key), e.Of, e.Having, e.Value, e.Grown, e.Bound);

    private static OwnFigure Of(TargetFile.OursEntry e, string file, string key)
    {
        var figure = new OwnFigure(
            Word<FigureKind>(e.Figure, file, key),
            e.Of,
            e.Sex is { } sex ? Word<Sex>(sex, file, key) : Sex.Both,
            e.Place,
            e.Having,
            e.Value,
            e.Survey
        );
        var isWhole = figure.Kind switch
        {
            FigureKind.Share => figure is { Having: not null, Value: null },
            FigureKind.Mean => figure is { Having: null, Value: not null },
            _ => figure.Value is null,
        };
        return isWhole && e.Of.Length > 0
            ? figure
            : throw Wrong(
                file,
                key,
                "una parte (share) dice «of» y «having»; una media (mean), «of» y «value»; un total, «of» y quizá «having»",
                "a share says “of” and “having”; a mean, “of” and “value”; a total, “of” and perhaps “having”"
            );
    }

    private Bilingual NotCompared(string id, string file, string key) =>
        Text(
            meanings.NotCompared.FirstOrDefault(n => n.Id == id)?.Why
                ?? throw Wrong(
                    file,
                    key,
                    $"«{id}» no está en not_compared de definitions.yaml",
                    $"“{id}” is not in not_compared of definitions.yaml"
                ),
            file,
            key
        );

    /// <summary>A member of a closed list, written in snake_case.</summary>
    private static T Word<T>(string word, string file, string key)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (Snake(member.ToString()) == word)
                return member;
        }

        var list = string.Join(", ", Enum.GetNames<T>().Select(Snake));
        throw Wrong(file, key, $"«{word}» no es de: {list}", $"“{word}” is none of: {list}");
    }

    internal static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static Bilingual Text(Bilingual? text, string file, string of) =>
        text ?? throw Wrong(file, of, "falta un texto", "a text is missing");

    private static ContentException Wrong(string file, string of, string es, string en) =>
        new(file, new($"{of}: {es}.", $"{of}: {en}."));
}
