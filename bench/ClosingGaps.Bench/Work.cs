using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Kernels;

namespace ClosingGaps.Bench;

/// <summary>A law over a workforce: the first output as a column, all as totals.</summary>
internal sealed class Work
{
    private readonly BenchLaw law;
    private readonly Workforce people;
    private readonly KernelEngine engine;
    private readonly KernelRequest request;
    private readonly IReadOnlyList<Column> inputs;

    public Work(
        BenchLaw law,
        Workforce people,
        int threads,
        IReadOnlyDictionary<string, Column>? others = null
    )
    {
        this.law = law;
        this.people = people;
        Net = new double[people.Relations.Persons];
        engine = new KernelEngine(threads);
        inputs = people.Inputs(law.Plan, others ?? new Dictionary<string, Column>());
        request = new KernelRequest(
            [0],
            [.. Enumerable.Range(0, law.Outputs.Count)],
            [people.Factors]
        )
        {
            Into = [new Column(Net, others is null ? null : new byte[Net.Length])],
        };
    }

    public double[] Net { get; }

    public KernelResult? Result { get; private set; }

    public void Run() =>
        Result = engine.Run(law.Plan, law.Constants, people.Relations, inputs, [], request);

    /// <summary>The same column and totals as the baseline, or the measurement is worth nothing.</summary>
    public void Compare(double[] net, double[] totals)
    {
        var same = Net.AsSpan().SequenceEqual(net);
        for (var i = 0; i < law.Outputs.Count; i++)
        {
            same &= Result!.Totals[i].Units == (Int128)totals[i];
        }

        Console.WriteLine($"  same column bit for bit and same totals: {(same ? "yes" : "NO")}");
        if (!same)
        {
            throw new InvalidOperationException("The two sides computed different things.");
        }
    }
}
