namespace ClosingGaps.Bench;

/// <summary>Contributions by employment, income tax by person, totals.</summary>
internal static unsafe class EmploymentsBench
{
    public static void Run(BenchOptions options)
    {
        var persons = options.Number("--persons", 2_400_000);
        var people = new Workforce(persons, employmentsOf: 5);
        var run = (delegate* unmanaged<
            double*,
            double*,
            double*,
            int*,
            double*,
            double*,
            long,
            double*,
            int,
            void>)
            Baseline.Function("employments", "employments_run");
        var net = new double[persons];
        var totals = new double[8];
        Console.WriteLine(
            $"  {persons:N0} persons, {people.Wage.Length:N0} employments; ns a row are per employment"
        );
        foreach (var threads in (int[])[1, 2])
        {
            var work = new Work(BenchLaw.Read("empleos"), people, threads);
            var times = Contest.Run(options.Rounds, work.Run, () => Theirs(threads));
            work.Compare(net, totals);
            var bytes = 24 + (20.0 * persons / people.Wage.Length);
            Contest.Report("empleos", threads, times, people.Wage.Length, bytes, 1.5);
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
            fixed (int* o = people.Relations.EmploymentsOf)
            {
                run(a, b, f, o, w, n, persons, t, threads);
            }
        }
    }
}
