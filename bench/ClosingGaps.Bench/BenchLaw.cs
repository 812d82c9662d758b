using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Bench;

/// <summary>A law of bench/law, loaded and planned as any law.</summary>
internal sealed class BenchLaw
{
    public static DateOnly Month { get; } = new(2025, 12, 1);

    /// <summary>The outputs that every payroll adds.</summary>
    public static string[] Payroll { get; } =
    ["nomina.salario_neto", "nomina.carga_total", "nomina.isr_retenido", "nomina.cuota_obrera"];

    public BenchLaw(string law, params string[] outputs)
        : this(new SourceText("medida/nomina.ley", law), outputs) { }

    private BenchLaw(SourceText law, string[] outputs)
    {
        var package = File.ReadAllText(Path.Combine(Repository.Bench, "law", "paquete.ley"));
        var loaded = LawLoader.Load([new SourceText("medida/paquete.ley", package), law]);
        Snapshot =
            loaded.Snapshot
            ?? throw new InvalidOperationException(
                string.Join(
                    '\n',
                    loaded.Diagnostics.Select(d =>
                        $"{d.Span.Source?.Path}:{d.Span.Start} {d.Kind.Code} {d.Message("en")}"
                    )
                )
            );
        Outputs = [.. outputs.Select(o => Snapshot.Symbols[o])];
        Plan = Planner.Build(Snapshot, Outputs, Month, RunChoices.Default, optimise: true);
    }

    public Snapshot Snapshot { get; }

    public IReadOnlyList<Symbol> Outputs { get; }

    public Plan Plan { get; }

    public double[] Constants => ConstantsBlock.Fill(Plan, Month, RunChoices.Default);

    public static BenchLaw Read(string file) =>
        new(File.ReadAllText(Path.Combine(Repository.Bench, "law", file + ".ley")), Payroll);
}
