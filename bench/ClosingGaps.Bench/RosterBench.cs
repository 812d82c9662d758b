using System.Diagnostics;
using System.Globalization;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Casework.Rosters;

namespace ClosingGaps.Bench;

/// <summary>
/// A farm's 400 workers over 26 weeks: the roster's columns against asking of each worker alone, with the same sums; and the whole command
/// as a process of its own.
/// </summary>
internal static class RosterBench
{
    private const double Bar = 2000;

    private static readonly string[] outputs =
    [
        "cuota_patronal_empleo",
        "cuota_obrera_empleo",
        "descuento_a_la_trabajadora",
        "cuota_del_estado",
        "estímulo_del_campo",
    ];

    public static void Run(BenchOptions options)
    {
        var workers = options.Number("--rows", 400);
        var bytes = FictionalRoster.Of(workers);
        var law =
            LawLoader.Load(Path.Combine(Repository.Root, "law")).Snapshot
            ?? throw new InvalidOperationException("The law has errors.");
        var roster = RosterReader.Read(law, bytes);
        var period = RosterPeriod.OfDays(new(2026, 3, 2), new(2026, 8, 30));
        var calculator = new Calculator(law);
        long ours = 0;
        long theirs = 0;
        var times = Contest.Run(
            options.Rounds,
            () => ours = Together(law, roster, period),
            () => theirs = roster.Rows.Sum(row => Alone(calculator, law, row, period))
        );
        if (ours != theirs)
        {
            throw new InvalidOperationException($"The sums differ: {ours} and {theirs}.");
        }

        var ratio = times.Theirs.Processor / times.Ours.Processor;
        Console.WriteLine(
            $"  {workers} workers, {period.Weeks.Count} weeks, warm: {times.Ours.Processor:F1} ms with plans, shares by week and range over readings; one by one {times.Theirs.Processor:F1} ms without them; {ratio:F1} times"
        );
        var reading = Contest.Time(options.Rounds, () => RosterReader.Read(law, bytes));
        Console.WriteLine($"  the file read and checked: {reading.Processor:F1} ms");
        Process(bytes);
    }

    private static long Together(Snapshot law, Roster roster, RosterPeriod period)
    {
        var report = RosterCost.Run(
            law,
            roster,
            period,
            RosterAssumptions.None,
            RunChoices.Default
        );
        return Sum(report.Total + report.Outside);
    }

    private static long Sum(CostShares s) =>
        s.Employer + s.Worker + s.Deducted + s.State + s.Relief;

    private static long Alone(
        Calculator calculator,
        Snapshot law,
        RosterRow row,
        RosterPeriod period
    )
    {
        var situation = new SituationBuilder(law)
            .Add(Entity.Employment, "surco")
            .Add(
                Entity.Spell,
                "temporada",
                "surco",
                days: new SpellDays(row.Start, row.End ?? DateOnly.MaxValue)
            )
            .Set(null, "régimen", "trabajo_del_campo")
            .Set(null, "zona", row.Zone!)
            .Set(null, "salario_diario", row.DailyWage.ToString(CultureInfo.InvariantCulture))
            .Set(null, "ingreso", $"{row.Start:yyyy-MM-dd}")
            .Set(null, "nacimiento", $"{row.Curp!.Birth:yyyy-MM-dd}")
            .Set(null, "pidió_el_estímulo", row.HasRelief == true ? "sí" : "no");
        for (var month = period.FirstMonth; month <= period.LastMonth; month = month.AddMonths(1))
        {
            var days = row.DaysWithin(month, month.AddMonths(1).AddDays(-1));
            situation.Set(null, "días_trabajados", $"{days}", month);
        }

        var answer = calculator.Calculate(
            new Question(
                situation.Build(),
                period.FirstMonth,
                period.LastMonth,
                [.. outputs.Select(o => law.Find(o)!)],
                RunChoices.Default
            )
        );
        return answer.Results.Sum(r => (long)Math.Round(r.Value * 100));
    }

    private static void Process(byte[] bytes)
    {
        var program = Path.Combine(Repository.Root, "artifacts/bin/ClosingGaps.Cli/release/cg.dll");
        if (!File.Exists(program))
        {
            Console.WriteLine("  the whole command: build it first (dotnet build -c Release)");
            return;
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("bench-").FullName, "padrón.csv");
        File.WriteAllBytes(file, bytes);
        var all = new List<(double Wall, double Processor)>();
        for (var round = 0; round < 9; round++)
        {
            var start = new ProcessStartInfo(
                "dotnet",
                [program, "roster", file, "--weeks", "2026-03-02/2026-08-30"]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                WorkingDirectory = Repository.Root,
            };
            var before = Clock.OfChildren();
            var begin = Stopwatch.GetTimestamp();
            using var process = System.Diagnostics.Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            all.Add(
                (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, Clock.OfChildren() - before)
            );
        }

        var wall = all.Select(t => t.Wall).Order().ElementAt(4);
        var processor = all.Select(t => t.Processor).Order().ElementAt(4);
        Console.WriteLine(
            $"  the whole command, law and all: {wall:F0} ms wall, {processor:F0} ms of processor (median of 9), bar {Bar:F0} ms wall: {(wall <= Bar ? "met" : "MISSED")}"
        );
    }
}
