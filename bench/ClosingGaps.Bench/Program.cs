using System.Globalization;
using ClosingGaps.Bench;
using ClosingGaps.Bench.Mutation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new BenchOptions(args);
var benches = new (string Name, string About, Action<BenchOptions> Run)[]
{
    ("payroll", "the 29-variable payroll: one column and totals", PayrollBench.Plain),
    ("rounded", "the same with statutory tariff and rounding", PayrollBench.Rounded),
    ("unknown", "the same with 10 % unknown and two exceptions", UnknownBench.Run),
    ("employments", "employment → person → totals", EmploymentsBench.Run),
    ("nodes", "laws of 100 to 8,000 rule nodes", NodesBench.Run),
    ("survey", "the payroll over 310,000 persons", PayrollBench.Survey),
    ("reform", "a changed value and a changed formula", ReformBench.Run),
    ("trace", "one person, traced", TraceBench.Run),
    ("roster", "400 workers over 26 weeks, and the whole command", RosterBench.Run),
    ("law", "the whole law from text and from cache, and whole commands", LawBench.Run),
    ("rights", "every right of one woman, traced", RightsBench.Run),
    ("country", "a made-up country under the law, --persons N", CountryBench.Run),
    ("gap", "what a gap report asks, over 310,000 persons", GapBench.Run),
    ("import", "a survey imported, --survey FOLDER --megabytes N", ImportBench.Run),
    ("ledger", "the gap ledger of ten clauses, over 310,000 persons", LedgerBench.Run),
    (
        "statistics",
        "estimators beside R survey, which bench/r/install.sh installs",
        StatisticsBench.Run
    ),
    ("web", "the published site: a result at 50 users, --minutes N", WebBench.Run),
    ("equality", "emitted = interpreted = exact, --cases N", EqualityBench.Run),
    (
        "mutate-law",
        "small errors in the law: what notices them, --mutants N --seed S",
        MutateLaw.Run
    ),
    (
        "sample-code",
        "places of the code to mutate, --project P --places N --seed S",
        CodeSample.Run
    ),
    ("score-code", "what noticed the mutants of the code, --report FILE", CodeScore.Run),
};
var chosen = benches
    .Where(b =>
        options.Command == b.Name
        || (
            options.Command == "all"
            && b.Name
                is not (
                    "equality"
                    or "web"
                    or "statistics"
                    or "mutate-law"
                    or "sample-code"
                    or "score-code"
                )
        )
    )
    .ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine("bench all");
    foreach (var (name, about, _) in benches)
    {
        Console.Error.WriteLine($"bench {name, -12} {about}");
    }

    return 2;
}

foreach (var (name, about, run) in chosen)
{
    Console.WriteLine($"## {name}: {about}");
    run(options);
    Console.WriteLine();
}

return 0;
