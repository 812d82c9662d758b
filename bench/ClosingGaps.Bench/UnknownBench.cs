using ClosingGaps.Engine.Data;

namespace ClosingGaps.Bench;

/// <summary>One input unknown in a tenth of the rows, and two exceptions.</summary>
internal static unsafe class UnknownBench
{
    public static void Run(BenchOptions options)
    {
        var rows = options.Number("--rows", 10_000_000);
        var people = new Workforce(rows);
        var states = new byte[rows];
        var reduced = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            var random = people.Next();
            reduced[i] = random % 4 == 0 ? 1 : 0;
            if ((random >> 32) % 10 == 0)
            {
                states[i] = 2;
                people.Factor[i] = 0;
            }
        }

        var others = new Dictionary<string, Column>
        {
            ["factor_integración"] = new(people.Factor, states),
            ["es_jornada_reducida"] = new(reduced),
        };
        var run = (delegate* unmanaged<
            double*,
            double*,
            double*,
            byte*,
            double*,
            double*,
            double*,
            byte*,
            long,
            double*,
            int,
            void>)
            Baseline.Function("unknown", "unknown_run");
        var net = new double[rows];
        var netStates = new byte[rows];
        var totals = new double[8];
        foreach (var threads in (int[])[1, 2])
        {
            var work = new Work(BenchLaw.Read("excepciones"), people, threads, others);
            var times = Contest.Run(options.Rounds, work.Run, () => Theirs(threads));
            work.Compare(net, totals);
            var total = work.Result!.Totals[0];
            if (
                !work.Result.Columns[0].States.AsSpan().SequenceEqual(netStates)
                || total.Unknown != (Int128)totals[5]
            )
            {
                throw new InvalidOperationException("States differ.");
            }

            Console.WriteLine(
                $"  unknown share of the weight {total.ShareUnknown:P2}; same states: yes"
            );
            Contest.Report("excepciones", threads, times, rows, (6 * sizeof(double)) + 2, 1.5);
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
                double* r = reduced,
                    n = net,
                    t = totals
            )
            fixed (
                byte* s = states,
                    ns = netStates
            )
            {
                run(a, b, f, s, r, w, n, ns, rows, t, threads);
            }
        }
    }
}
