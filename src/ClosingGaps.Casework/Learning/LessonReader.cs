using ClosingGaps.Casework.Contents;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>Links a lesson's file to the law: its cases, outputs and provisions by name. What is not there is told, with the file and the step.</summary>
internal sealed class LessonReader(Calculator calculator, string name)
{
    private Snapshot Law => calculator.Law;

    public Lesson Read(LessonFile file)
    {
        var figures = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal);
        foreach (var (key, figure) in file.Figures)
        {
            var matter = Case(figure, change: null, $"figures.{key}");
            figures.Add(key, language => matter.Found.In(language));
        }

        foreach (var (key, counted) in file.Indicators)
        {
            Add(figures, key, new Indicator(counted.Baseline, counted.Target, counted.Actual));
        }

        return new Lesson
        {
            Id = name,
            Number = file.Number is > 0 and < 16
                ? file.Number
                : throw Wrong("number", "va de 1 a 15", "goes from 1 to 15"),
            Title = Needed(file.Title, "title"),
            Audience = Needed(file.Audience, "audience"),
            Minutes = file.Minutes,
            Aims = file.Aims,
            Materials = file.Materials,
            Discussion = file.Discussion,
            Sources = file.Sources,
            RestsOn = [.. file.RestsOn.Select(n => Symbol(n, "rests_on"))],
            Steps = [.. file.Steps.Select((s, i) => Step(file, s, $"steps[{i + 1}]"))],
            Figures = figures,
        };
    }

    private LessonStep Step(LessonFile file, LessonFile.Step step, string where) =>
        new(
            Needed(step.Title, $"{where}.title"),
            Needed(step.Text, $"{where}.text"),
            step.Exercise is { } exercise ? Exercise(file, exercise, $"{where}.exercise") : null
        );

    private Exercise Exercise(LessonFile file, LessonFile.Question question, string where)
    {
        Matter matter = question.Indicator is { } indicator
            ? Indicator(file, indicator, question.Try, where)
            : Case(question, question.Try, where);
        return new Exercise(
            matter,
            Needed(question.Ask, $"{where}.ask"),
            [.. question.Choices.Select(c => Choice(matter.Type, c, $"{where}.choices"))],
            question.Margin / 100,
            Needed(question.Why, $"{where}.why")
        );
    }

    private IndicatorMatter Indicator(
        LessonFile file,
        string key,
        LessonFile.Change? change,
        string where
    )
    {
        if (!file.Indicators.TryGetValue(key, out var counted))
        {
            throw Wrong(where, $"no hay un indicador «{key}»", $"there is no indicator “{key}”");
        }

        var indicator = new Indicator(counted.Baseline, counted.Target, counted.Actual);
        return new IndicatorMatter(indicator)
        {
            Trial = change is null
                ? null
                : new Trial(
                    Needed(change.Ask, $"{where}.try.ask"),
                    [],
                    IndicatorMatter.Written(indicator.Actual)
                ),
        };
    }

    private CaseMatter Case(LessonFile.Figure figure, LessonFile.Change? change, string where)
    {
        var found = Law.Cases.Where(c => c.Title == figure.Case).ToList();
        if (found is not [var @case])
        {
            throw found.Count == 0
                ? Wrong(
                    where,
                    $"la ley no tiene el caso «{figure.Case}»",
                    $"the law has no case “{figure.Case}”"
                )
                : Wrong(
                    where,
                    $"hay varios casos «{figure.Case}»",
                    $"there are several cases “{figure.Case}”"
                );
        }

        return new CaseMatter(
            calculator,
            @case,
            Output(figure, where),
            change is null ? null : Changed(change, $"{where}.try"),
            [.. (change?.Shows ?? []).Select(s => Output(s, $"{where}.try.shows"))]
        );
    }

    private CaseOutput Output(LessonFile.Figure figure, string where) =>
        new(Symbol(figure.Output ?? "", where), figure.Of, figure.Month);

    private ChangedFact Changed(LessonFile.Change change, string where) =>
        new(
            change.Fact == "periodo_desde"
                ? null
                : Symbol(change.Fact, where) as InputSymbol
                    ?? throw Wrong(
                        where,
                        $"«{change.Fact}» no es una entrada",
                        $"“{change.Fact}” is not an input"
                    ),
            change.Of,
            Needed(change.Ask, $"{where}.ask"),
            [.. change.Options.Select(o => (o.Is, Needed(o.Says, $"{where}.options")))]
        );

    private Choice Choice(LawType type, LessonFile.Option option, string where)
    {
        var value = type.Kind switch
        {
            TypeKind.Boolean when option.Is is "sí" or "no" => option.Is == "sí" ? 1 : 0,
            TypeKind.Category => type.Category!.Members.FirstOrDefault(m =>
                m.Name == option.Is
            )?.Code,
            _ => null,
        };
        return new Choice(
            FactState.Known,
            value
                ?? throw Wrong(
                    where,
                    $"«{option.Is}» no puede ser la respuesta",
                    $"“{option.Is}” cannot be the answer"
                ),
            Needed(option.Says, where),
            option.Because
        );
    }

    private Symbol Symbol(string id, string where) =>
        Law.Find(id) ?? throw Wrong(where, $"la ley no tiene «{id}»", $"the law has no “{id}”");

    private T Needed<T>(T? part, string where)
        where T : class => part ?? throw Wrong(where, "falta", "is missing");

    private ContentException Wrong(string where, string es, string en) =>
        new($"{name}.yaml", new Bilingual($"{where}: {es}.", $"{where}: {en}."));

    private static void Add(
        Dictionary<string, Func<string, string>> figures,
        string key,
        Indicator indicator
    )
    {
        figures.Add(key, new IndicatorMatter(indicator).Found.In);
        figures.Add($"{key}.baseline", _ => IndicatorMatter.Written(indicator.Baseline));
        figures.Add($"{key}.target", _ => IndicatorMatter.Written(indicator.Target));
        figures.Add($"{key}.actual", _ => IndicatorMatter.Written(indicator.Actual));
    }
}
