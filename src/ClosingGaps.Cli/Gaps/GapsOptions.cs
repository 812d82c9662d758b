using System.CommandLine;
using ClosingGaps.Cli.Data;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>What a run of <c>cg gaps</c> found, and how to ask for the same again.</summary>
/// <param name="Arguments">The options that made it, so that another run can be asked for the same: neither folder nor form of output.</param>
internal sealed record GapsResult(ReportData Data, IReadOnlyList<string> Arguments)
{
    /// <summary>The figures.</summary>
    public GapReport Report => Data.Gap;

    /// <summary>Where the report is of; the country unless another was asked for.</summary>
    public ReportPlace Place => Data.Place;
}

/// <summary>The options that decide what <c>cg gaps</c> finds; those of form are elsewhere.</summary>
internal sealed class GapsOptions
{
    private readonly LawFolder law;
    private readonly ReformOptions reforms;
    private readonly PopulationOptions population;
    private readonly SurveyOptions surveys;
    private readonly GapsRun run;
    private readonly Option<DateOnly> date;
    private readonly Option<bool> cost;
    private readonly Option<bool> states;
    private readonly Option<bool> smallArea;
    private readonly Option<string?> territory;
    private readonly Terminal terminal;

    public GapsOptions(Terminal terminal)
    {
        this.terminal = terminal;
        law = new LawFolder(terminal);
        reforms = new ReformOptions(terminal);
        population = new PopulationOptions(terminal);
        surveys = new SurveyOptions(terminal);
        run = new GapsRun(terminal, law, reforms, population, surveys);
        date = Arguments.LawDate(terminal);
        cost = new Option<bool>("--cost")
        {
            Description = terminal.Say(
                "También cuánto costaría al mes cumplir, por quién paga.",
                "Also what compliance would cost a month, by payer."
            ),
        };
        states = new Option<bool>("--states")
        {
            Description = terminal.Say(
                "Las 32 entidades, y no solo las cinco del programa.",
                "All 32 states, and not only the five of the programme."
            ),
        };
        smallArea = new Option<bool>("--small-area")
        {
            Description = terminal.Say(
                "También quién está cubierta en cada uno de los 32 estados, estimado con un modelo.",
                "Also who is covered in each of the 32 states, estimated with a model."
            ),
        };
        territory = new Option<string?>("--territory")
        {
            Description = terminal.Say(
                "El informe de un lugar: clave o nombre de un estado, o clave de un municipio (20, Oaxaca, 09007).",
                "The report of a place: code or name of a state, or code of a municipality (20, Oaxaca, 09007)."
            ),
            HelpName = terminal.Say("LUGAR", "PLACE"),
        };
    }

    /// <summary>Whether a place was asked for.</summary>
    public bool HasPlace(ParseResult result) => result.GetValue(territory) is not null;

    /// <summary>Whether figures estimated with a model were asked for.</summary>
    public bool IsModelled(ParseResult result) => result.GetValue(smallArea);

    public void AddTo(Command command)
    {
        command.Add(date);
        command.Add(cost);
        command.Add(states);
        command.Add(smallArea);
        command.Add(territory);
        population.AddTo(command);
        law.AddTo(command);
        reforms.AddTo(command);
        surveys.AddTo(command);
    }

    /// <param name="folder">Folder or zip of a survey; <see langword="null"/> for the sample that ships.</param>
    /// <param name="withCost">Also the cost, though it was not asked for.</param>
    /// <param name="isBrief">The nation at that date only.</param>
    /// <param name="allStates">Figures of the 32 states, though they were not asked for.</param>
    public GapsResult Find(
        ParseResult result,
        string? folder,
        bool withCost = false,
        bool isBrief = false,
        bool allStates = false
    )
    {
        var place = Places.Find(terminal, result.GetValue(territory));
        var isOfAll = allStates || result.GetValue(states) || !place.IsCountry;
        var day = result.Given(date) ?? GapsRun.DefaultLawDate;
        var isCosted = withCost || result.GetValue(cost);
        return new GapsResult(
            isOfAll
                ? run.Whole(result, folder, day, isCosted, place)
                : new ReportData(
                    run.Report(result, folder, day, isCosted, isBrief, IsModelled(result)),
                    place
                ),
            [
                "--law-date",
                Figures.Iso(day),
                .. isCosted ? ["--cost"] : (string[])[],
                .. isOfAll ? ["--states"] : (string[])[],
                .. IsModelled(result) && !isOfAll ? ["--small-area"] : (string[])[],
                .. place.IsCountry ? [] : (string[])["--territory", place.Code],
                .. population.Given(result),
                .. surveys.Given(result),
                .. reforms.Given(result),
                .. (result.GetValue(law.Proposals) ?? []).SelectMany(p =>
                    (string[])["--proposal", p]
                ),
            ]
        );
    }
}
