namespace ClosingGaps.Bench;

/// <summary>Medians of one side, in milliseconds.</summary>
internal readonly record struct Times(double Wall, double Processor);

/// <summary>Two ways to do the same work, in turns in one run, so that both meet the same machine.</summary>
internal static class Contest
{
    /// <summary>The medians after two rounds to warm up.</summary>
    public static (Times Ours, Times Theirs) Run(int rounds, Action ours, Action theirs)
    {
        var a = new List<(double Wall, double Processor)>();
        var b = new List<(double Wall, double Processor)>();
        for (var round = -2; round < Math.Max(9, rounds); round++)
        {
            var mine = Clock.Of(ours);
            var other = Clock.Of(theirs);
            if (round >= 0)
            {
                a.Add(mine);
                b.Add(other);
            }
        }

        return (Median(a), Median(b));
    }

    /// <summary>Runs short work until the runtime has compiled it well: many times, with a pause for its compiler.</summary>
    public static void Warm(Action work)
    {
        for (var pause = 0; pause < 4; pause++)
        {
            for (var i = 0; i < 200; i++)
            {
                work();
            }

            Thread.Sleep(400);
        }
    }

    /// <summary>The same for work of some milliseconds.</summary>
    public static void WarmBriefly(Action work)
    {
        for (var pause = 0; pause < 4; pause++)
        {
            for (var i = 0; i < 40; i++)
            {
                work();
            }

            Thread.Sleep(200);
        }
    }

    public static Times Time(int rounds, Action work)
    {
        var all = new List<(double Wall, double Processor)>();
        for (var round = -2; round < Math.Max(9, rounds); round++)
        {
            var one = Clock.Of(work);
            if (round >= 0)
            {
                all.Add(one);
            }
        }

        return Median(all);
    }

    /// <summary>Prints both sides and the ratio against its bar; of processor time where one thread works, else of wall time.</summary>
    public static void Report(
        string name,
        int threads,
        (Times Ours, Times Theirs) times,
        long rows,
        double bytesPerRow,
        double bar
    )
    {
        Line("C#", times.Ours);
        Line("C", times.Theirs);
        var ratio =
            threads == 1
                ? times.Ours.Processor / times.Theirs.Processor
                : times.Ours.Wall / times.Theirs.Wall;
        var wall = times.Ours.Wall / times.Theirs.Wall;
        var verdict = ratio <= bar ? "met" : "MISSED";
        Console.WriteLine(
            $"  {name}, {threads} thread(s): C#/C = {ratio:F2} (wall {wall:F2}), bar {bar:F1}: {verdict}"
        );

        void Line(string side, Times t)
        {
            var own = threads == 1 ? t.Processor : t.Wall;
            Console.WriteLine(
                $"  {side, -3} {threads} thread(s): {own, 9:F2} ms ({t.Wall:F2} wall), {own * 1e6 / rows, 7:F2} ns/row, {rows * bytesPerRow / own / 1e6, 6:F1} GB/s"
            );
        }
    }

    private static Times Median(List<(double Wall, double Processor)> times) =>
        new(
            times.Select(t => t.Wall).Order().ElementAt(times.Count / 2),
            times.Select(t => t.Processor).Order().ElementAt(times.Count / 2)
        );
}
