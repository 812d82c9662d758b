using System.Globalization;
using System.Text;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Bench;

/// <summary>
/// Generated laws of growing size: each rule joins the one before with another a little earlier, an input and its own figures, as rules of an
/// instrument do. The time of a node must not grow with the law.
/// </summary>
internal static class NodesBench
{
    private static readonly int[] Sizes = [100, 500, 2_000, 8_000];

    public static void Run(BenchOptions options)
    {
        var rows = options.Number("--rows", 100_000);
        var perNode = new List<double>();
        foreach (var size in Sizes)
        {
            // Two of a rule's operations are its own sum and product, one its bound: about four nodes.
            var law = new BenchLaw(Text(size / 4), "nomina.regla_ultima");
            var nodes = law.Plan.Nodes.Count(n =>
                n.Op is not (PlanOp.Constant or PlanOp.Broadcast)
            );
            var people = new Workforce(rows);
            var engine = new KernelEngine();
            var request = new KernelRequest([], [0], [people.Factors]);
            var inputs = people.Inputs(law.Plan, new Dictionary<string, Column>());
            var times = Contest.Time(
                options.Rounds,
                () => engine.Run(law.Plan, law.Constants, people.Relations, inputs, [], request)
            );
            var each = times.Processor * 1e6 / rows / nodes;
            perNode.Add(each);
            Console.WriteLine(
                $"  {size, 5} asked: {nodes, 5} nodes, {engine.Emitted, 3} kernels, {times.Processor, 8:F2} ms ({times.Wall:F2} wall), {each:F3} ns per node and row"
            );
        }

        var worst = perNode.Max() / perNode[0];
        Console.WriteLine(
            $"  slowest against the smallest law: {worst:F2}, bar 2.0: {(worst <= 2 ? "met" : "MISSED")}"
        );
    }

    /// <summary>A law of so many rules.</summary>
    public static string Text(int rules)
    {
        var text = new StringBuilder(
            """
            instrumento nomina "Ley generada" en "Generated law"
              competencia federación
              texto al 2026-01-01
              fuente "bench"

            artículo 1

            entrada salario_diario : número por persona
              entre 0 y 1000000

            entrada factor_integración : número por persona
              entre 0 y 10

            regla r_0 : número por persona
              = salario_diario + 1


            """
        );
        var random = new Random(1);
        for (var k = 1; k < rules; k++)
        {
            var other = Math.Max(0, k - 2 - random.Next(12));
            var input = random.Next(2) == 0 ? "salario_diario" : "factor_integración";
            var name = k == rules - 1 ? "regla_ultima" : $"r_{k}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                regla {name} : número por persona
                  = mín(r_{k - 1} × 0.{random.Next(10, 99)} + {input}, r_{other} + {random.Next(
                    1,
                    999
                )})


                """
            );
        }

        return text.ToString();
    }
}
