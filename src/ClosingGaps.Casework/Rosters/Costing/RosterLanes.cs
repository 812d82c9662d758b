using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>
/// The roster in columns, as populations are run. Each row is a person with one employment that carries all the stretches of the real
/// person: so the 27 weeks count every stretch, and two wages of one month, one after the other, are not taken for two jobs at once when
/// the cap on the sum of wages is measured.
/// </summary>
internal sealed class RosterLanes
{
    private readonly RosterLaw law;
    private readonly IReadOnlyList<RosterRow> rows;
    private readonly RosterWorker[] workerOf;
    private readonly Dictionary<string, Column> fixedColumns;

    public RosterLanes(
        RosterLaw law,
        Roster roster,
        RosterAssumptions assumptions,
        bool allWithRelief
    )
    {
        this.law = law;
        rows = roster.Rows;
        workerOf = WorkersOf(roster);
        Relations = RelationsOf();
        fixedColumns = new(StringComparer.Ordinal)
        {
            ["régimen"] = Same("régimen", "trabajo_del_campo"),
            ["zona"] = Each(i => Code("zona", rows[i].Zone ?? assumptions.Zone)),
            ["salario_diario"] = Each(i => (double)rows[i].DailyWage),
            ["ingreso"] = Each(i => Day(workerOf[i].FirstHired)),
            ["nacimiento"] = Each(i => Day(workerOf[i].Curp?.Birth)),
            ["pidió_el_estímulo"] = Each(i =>
                allWithRelief ? 1 : Truth(rows[i].HasRelief ?? assumptions.HasRelief)
            ),
            ["día_del_movimiento"] = Each(i => Day(rows[i].Start)),
            ["día_del_aviso"] = Each(i => Day(rows[i].ReportedOn)),
        };

        // A law that lacks one of these names is told now, not as an unknown.
        foreach (var name in fixedColumns.Keys.Append("días_trabajados"))
        {
            law.Snapshot.Input(name);
        }
    }

    public Relations Relations { get; }

    /// <summary>Days of a row in a month.</summary>
    public int Days(int row, DateOnly month) =>
        rows[row].DaysWithin(month, month.AddMonths(1).AddDays(-1));

    /// <summary>An <see cref="InputSource"/>.</summary>
    public Column? Read(InputSymbol input, DateOnly month) =>
        input.Name == "días_trabajados"
            ? Each(i => Days(i, month))
            : fixedColumns.GetValueOrDefault(input.Name);

    private static RosterWorker[] WorkersOf(Roster roster)
    {
        var byNumber = roster
            .Workers.SelectMany(w => w.Rows.Select(r => (r.Number, Worker: w)))
            .ToDictionary(p => p.Number, p => p.Worker);
        return [.. roster.Rows.Select(r => byNumber[r.Number])];
    }

    // A stretch without an end goes on: for the law, to the last day that a date can say.
    private Relations RelationsOf()
    {
        var spells = new List<(double From, double To)>();
        var offsets = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            spells.AddRange(
                workerOf[i]
                    .Rows.Select(r =>
                        ((double)r.Start.DayNumber, (double)(r.End ?? DateOnly.MaxValue).DayNumber)
                    )
            );
            offsets[i + 1] = spells.Count;
        }

        var one = Enumerable.Range(0, rows.Count + 1).ToArray();
        return new Relations
        {
            PersonsOf = one,
            EmploymentsOf = one,
            SpellsOf = offsets,
            SpellStart = new Column([.. spells.Select(s => s.From)]),
            SpellEnd = new Column([.. spells.Select(s => s.To)]),
            EmployerOf = new int[rows.Count],
            Employers = 1,
        };
    }

    private Column Same(string input, string member) => Each(_ => Code(input, member));

    private double? Code(string input, string? member) =>
        member is null
            ? null
            : law.Snapshot.Input(input)
                .Type.Category!.Members.FirstOrDefault(m => m.Name == member)
                ?.Code
                ?? throw new MissingLawException(member);

    private static double? Day(DateOnly? date) => date?.DayNumber;

    private static double? Truth(bool? truth) => truth is { } known ? (known ? 1 : 0) : null;

    private Column Each(Func<int, double?> value)
    {
        var values = new double[rows.Count];
        byte[]? states = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (value(i) is { } known)
            {
                values[i] = known;
            }
            else
            {
                states ??= new byte[values.Length];
                states[i] = (byte)FactState.Unknown;
            }
        }

        return new Column(values, states);
    }
}
