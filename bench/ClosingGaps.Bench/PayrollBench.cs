namespace ClosingGaps.Bench;

/// <summary>Person rows in, one column and four totals out, against C.</summary>
internal static unsafe class PayrollBench
{
    public static void Plain(BenchOptions options) =>
        Run("nomina", "payroll", options.Number("--rows", 10_000_000), options, 1.3);

    public static void Rounded(BenchOptions options) =>
        Run("redondeada", "rounded", options.Number("--rows", 10_000_000), options, 1.5);

    public static void Survey(BenchOptions options)
    {
        var people = new Workforce(310_000);
        foreach (var threads in (int[])[1, 2])
        {
            var work = new Work(BenchLaw.Read("nomina"), people, threads);
            Contest.Warm(work.Run);
            var times = Contest.Time(5 * options.Rounds, work.Run);
            var own = threads == 1 ? times.Processor : times.Wall;
            Console.WriteLine(
                $"  310,000 persons, {threads} thread(s): {own:F3} ms ({times.Wall:F3} wall), {own * 1e6 / 310_000:F2} ns/row, bar 1 ms: {(own <= 1 ? "met" : "MISSED")}"
            );
        }

        Run("nomina", "payroll", 310_000, options, 1.3);
    }

    private static void Run(string law, string c, int rows, BenchOptions options, double bar)
    {
        var people = new Workforce(rows);
        var run = (delegate* unmanaged<
            double*,
            double*,
            double*,
            double*,
            double*,
            long,
            double*,
            int,
            void>)
            Baseline.Function(c, c + "_run");
        var net = new double[rows];
        var totals = new double[8];
        foreach (var threads in (int[])[1, 2])
        {
            var work = new Work(BenchLaw.Read(law), people, threads);
            var times = Contest.Run(options.Rounds, work.Run, () => Theirs(threads));
            work.Compare(net, totals);
            Contest.Report(law, threads, times, rows, 5 * sizeof(double), bar);
            if (threads == 1 && rows >= 1_000_000)
            {
                Memory.Report(work, people.Wage.Length);
            }
        }

        void Theirs(int threads)
        {
            fixed (
                double* a = people.Wage,
                    b = people.Days,
                    f = people.Factor,
                    w = people.Weight
            )
            fixed (
                double* n = net,
                    t = totals
            )
            {
                run(a, b, f, w, n, rows, t, threads);
            }
        }
    }
}
