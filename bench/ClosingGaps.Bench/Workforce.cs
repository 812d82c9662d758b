using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Bench;

/// <summary>Made-up workers: log-normal wages, 31 days, three integration factors, weights 1 to 7; the same on every run.</summary>
internal sealed class Workforce
{
    private ulong state = 88172645463325252;

    /// <param name="employmentsOf">Employments of each person (0: rows are persons).</param>
    public Workforce(int persons, int employmentsOf = 0)
    {
        var offsets = new int[persons + 1];
        for (var i = 0; i < persons && employmentsOf > 0; i++)
        {
            offsets[i + 1] = offsets[i] + 1 + (int)(Next() % (ulong)employmentsOf);
        }

        var jobs = employmentsOf > 0 ? offsets[^1] : 0;
        var none = new int[jobs];
        Array.Fill(none, -1);
        Relations = new Relations
        {
            PersonsOf = [.. Enumerable.Range(0, persons + 1)],
            EmploymentsOf = offsets,
            SpellsOf = new int[jobs + 1],
            SpellStart = new Column([]),
            SpellEnd = new Column([]),
            EmployerOf = none,
            Employers = 0,
        };
        var rows = employmentsOf > 0 ? jobs : persons;
        (Wage, Days, Factor) = (new double[rows], new double[rows], new double[rows]);
        for (var i = 0; i < rows; i++)
        {
            var u = (Next() >> 11) / 9007199254740992.0;
            var v = ((state >> 20) & 0xffff) / 65536.0;
            var normal = Math.Sqrt(-2 * Math.Log(u + 1e-12)) * Math.Cos(Math.Tau * v);
            Wage[i] = Math.Exp(6 + (0.7 * normal));
            Days[i] = 31;
            Factor[i] = 1.0493 + (0.0014 * (i % 3));
        }

        Weight = [.. Enumerable.Range(0, persons).Select(i => 1.0 + (i % 7))];
        Factors = new Factors(Entity.Person, Weight);
    }

    public Relations Relations { get; }

    public double[] Wage { get; }

    public double[] Days { get; }

    public double[] Factor { get; }

    public double[] Weight { get; }

    public Factors Factors { get; }

    public IReadOnlyList<Column> Inputs(Plan plan, IReadOnlyDictionary<string, Column> others) =>
        [
            .. plan.Inputs.Select(i =>
                others.TryGetValue(i.Name, out var other)
                    ? other
                    : i.Name switch
                    {
                        "salario_diario" => new Column(Wage),
                        "días" => new Column(Days),
                        "factor_integración" => new Column(Factor),
                        _ => throw new InvalidOperationException(i.Name),
                    }
            ),
        ];

    /// <summary>Random 64 bits.</summary>
    public ulong Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }
}
