using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ClosingGaps.Statistics.Calibration;
using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Replication;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Bench;

/// <summary>
/// The estimators beside R <c>survey</c> on the same rows: each task's figures must agree before its times count. R is a process of its
/// own between our two rounds, and tells its processor time itself.
/// </summary>
internal static class StatisticsBench
{
    private const int Cells = 64;
    private const int Replicates = 500;
    private const int Variables = 10;

    public static void Run(BenchOptions options)
    {
        // Surveys come in the order of their PSUs; files that were sorted otherwise do not.
        var isShuffled = options.Number("--shuffled", 0) == 1;
        var people = People.Make(
            options.Number("--rows", 1_000_000),
            options.Number("--psus", 10_000),
            isShuffled
        );
        var fewer = People.Make(
            options.Number("--boot-rows", 200_000),
            options.Number("--boot-psus", 2_000),
            isShuffled
        );
        var tasks = Tasks(people, fewer);
        var first = tasks.ConvertAll(t => Time(options.Rounds, t.Work));
        var folder = Directory.CreateTempSubdirectory("bench-r-").FullName;
        Dictionary<string, (double Seconds, double[] Values)> reference;
        try
        {
            Write(folder, people, fewer);
            reference = R(folder, options.Number("--r-rounds", 3));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var second = tasks.ConvertAll(t => Time(options.Rounds, t.Work));
        for (var t = 0; t < tasks.Count; t++)
        {
            var task = tasks[t];
            if (!reference.TryGetValue(task.Name, out var theirs))
                throw new InvalidOperationException($"R did not do {task.Name}.");
            Compare(task, theirs.Values);
            // Ours as the slower of the two rounds.
            var ours = Math.Max(first[t].Processor, second[t].Processor);
            var ratio = theirs.Seconds * 1e3 / ours;
            Console.WriteLine(
                $"  {task.Name, -10} {ours, 9:F2} ms ({Math.Max(first[t].Wall, second[t].Wall):F2} wall), R {theirs.Seconds * 1e3, 9:F0} ms: {ratio, 7:F1} times; bar {task.Bar}: {(task.Bar == 0 ? "-" : ratio >= task.Bar ? "met" : "MISSED")}"
            );
        }
    }

    private static List<BenchTask> Tasks(People people, People fewer)
    {
        var design = people.Design();
        var margins = people.Margins();
        var boot = fewer.Design();
        var variables = fewer.Variables(Variables);
        return
        [
            new("design", 0, 1e-12, people.Design, () => [design.DegreesOfFreedom]),
            new("mean", 20, 1e-9, () => Mean(design, people), () => Of(Mean(design, people))),
            new("ratio", 0, 1e-9, () => Ratio(design, people), () => Of(Ratio(design, people))),
            new(
                "domains",
                50,
                1e-9,
                () => Domains(design, people),
                () => Of(Domains(design, people))
            ),
            new(
                "raking",
                20,
                1e-6,
                () => Raked(design, margins),
                () => Of(Linearise.Total(Raked(design, margins), people.Y).Estimate())
            ),
            new(
                "bootstrap",
                100,
                0.25,
                () => Bootstrap(boot, variables),
                () =>
                {
                    var found = Bootstrap(boot, variables);
                    return [.. found.Select(e => e.Value), .. found.Select(e => e.StandardError)];
                }
            ),
        ];
    }

    private static Estimate Mean(Design design, People people) => Estimator.Mean(design, people.Y);

    private static Estimate Ratio(Design design, People people) =>
        Estimator.Ratio(design, people.Y, people.X);

    private static Estimate[] Domains(Design design, People people)
    {
        var table = Tabulation.Of(design, DomainIndex.Of(people.Cell, Cells), [people.Y]);
        return [.. Enumerable.Range(0, Cells).Select(d => table.Ratio(d).Estimate())];
    }

    private static Design Raked(Design design, Margins margins) =>
        Calibrator.Calibrate(design, margins, CalibrationMethod.Raking).Design;

    private static IReadOnlyList<ReplicateEstimate> Bootstrap(
        Design design,
        IReadOnlyList<double[]> variables
    ) => Statistics.Replication.Replicates.Bootstrap(design, Replicates, 1).Totals(variables);

    private static double[] Of(params Estimate[] estimates) =>
        [.. estimates.Select(e => e.Value), .. estimates.Select(e => e.StandardError)];

    private static Times Time(int rounds, Func<object> work)
    {
        work();
        Thread.Sleep(300); // for the runtime to compile it well
        return Contest.Time(rounds, () => work());
    }

    private static void Compare(BenchTask task, double[] theirs)
    {
        var ours = task.Values();
        if (ours.Length != theirs.Length)
        {
            throw new InvalidOperationException(
                $"{task.Name}: {ours.Length} figures, R has {theirs.Length}."
            );
        }

        for (var i = 0; i < ours.Length; i++)
        {
            // Random replicates differ in their errors only.
            var allowed = task.Name == "bootstrap" && i < Variables ? 1e-9 : task.Tolerance;
            if (Math.Abs(ours[i] - theirs[i]) > allowed * Math.Abs(theirs[i]))
            {
                throw new InvalidOperationException(
                    $"{task.Name}, figure {i}: {ours[i]:R}, R has {theirs[i]:R}."
                );
            }
        }
    }

    private static Dictionary<string, (double Seconds, double[] Values)> R(
        string folder,
        int rounds
    )
    {
        var start = new ProcessStartInfo("Rscript")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(Repository.Bench, "r", "survey.R"));
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add(rounds.ToString(CultureInfo.InvariantCulture));
        using var process =
            Process.Start(start)
            ?? throw new InvalidOperationException("Rscript is needed: bench/r/install.sh.");
        var found = new Dictionary<string, (double, double[])>(StringComparer.Ordinal);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var numbers = words
                .Skip(1)
                .Select(w => double.Parse(w, CultureInfo.InvariantCulture))
                .ToArray();
            found[words[0]] = (numbers[0], numbers[1..]);
        }

        process.WaitForExit();
        return process.ExitCode == 0
            ? found
            : throw new InvalidOperationException("R did not end well.");
    }

    private static void Write(string folder, People people, People fewer)
    {
        Put("weight", people.Weight);
        Put("stratum", people.Stratum);
        Put("psu", people.Psu);
        Put("y", people.Y);
        Put("x", people.X);
        Put("state", people.State);
        Put("sex", people.Sex);
        Put("cell", people.Cell);
        Put("margins", people.Targets());
        Put("b_weight", fewer.Weight);
        Put("b_stratum", fewer.Stratum);
        Put("b_psu", fewer.Psu);
        var variables = fewer.Variables(Variables);
        for (var v = 0; v < Variables; v++)
            Put(FormattableString.Invariant($"b_y{v + 1}"), variables[v]);

        void Put<T>(string name, T[] values)
            where T : struct =>
            File.WriteAllBytes(
                Path.Combine(folder, name),
                MemoryMarshal.AsBytes<T>(values).ToArray()
            );
    }

    private sealed record BenchTask(
        string Name,
        double Bar,
        double Tolerance,
        Func<object> Work,
        Func<double[]> Values
    );

    /// <summary>Made-up people in ten PSUs a stratum; 32 states of whole strata, two sexes.</summary>
    private sealed record People(
        double[] Weight,
        int[] Stratum,
        int[] Psu,
        int[] State,
        int[] Sex,
        int[] Cell,
        double[] Y,
        double[] X
    )
    {
        public static People Make(int rows, int psus, bool isShuffled)
        {
            var random = new Philox(20261130);
            var people = new People(
                new double[rows],
                new int[rows],
                new int[rows],
                new int[rows],
                new int[rows],
                new int[rows],
                new double[rows],
                new double[rows]
            );
            var strata = psus / 10;
            for (var i = 0; i < rows; i++)
            {
                var psu = isShuffled
                    ? Philox.Below(random.At((uint)i, 1, 0, 0).A, psus)
                    : (int)((long)i * psus / rows);
                var (a, b, c, d) = random.At((uint)i, 0, 0, 0);
                people.Psu[i] = psu;
                people.Stratum[i] = psu / 10;
                people.State[i] = psu / 10 * 32 / strata;
                people.Sex[i] = (int)(a & 1);
                people.Cell[i] = 2 * people.State[i] + people.Sex[i];
                people.Weight[i] = 50 + Philox.Below(b, 200);
                people.X[i] = 1 + Philox.Below(c, 40);
                people.Y[i] = people.X[i] * (1 + 0.01 * (psu % 37)) + Philox.Below(d, 1000) / 100.0;
            }

            return people;
        }

        public Design Design() => Statistics.Sampling.Design.Create(Weight, Stratum, Psu);

        /// <summary>32 states and two sexes of a population some per cent off the sample's, of one sum.</summary>
        public double[] Targets()
        {
            var totals = new double[34];
            for (var i = 0; i < Weight.Length; i++)
                totals[State[i]] += Weight[i] * (1 + 0.01 * (State[i] % 7));
            var all = totals.Sum();
            (totals[32], totals[33]) = (0.52 * all, 0.48 * all);
            return totals;
        }

        public Margins Margins()
        {
            var targets = Targets();
            string[] states = [.. Enumerable.Range(0, 32).Select(s => $"{s}")];
            return new Margins(Weight.Length)
                .Add("state", State, states, targets.AsSpan(0, 32))
                .Add("sex", Sex, ["0", "1"], targets.AsSpan(32, 2));
        }

        public double[][] Variables(int count) =>
            [
                .. Enumerable
                    .Range(1, count)
                    .Select(v => Array.ConvertAll(Y, y => y * v + Math.Sqrt(y + v))),
            ];
    }
}
