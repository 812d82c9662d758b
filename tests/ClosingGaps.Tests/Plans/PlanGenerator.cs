using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Tests.Plans;

/// <summary>A plan with everything it needs to run.</summary>
public sealed record PlanCase(
    Plan Plan,
    Relations Relations,
    IReadOnlyList<Column> Inputs,
    IReadOnlyList<Column> Histories
)
{
    public static DateOnly Month { get; } = new(2026, 2, 1);

    public double[] Constants => ConstantsBlock.Fill(Plan, Month, RunChoices.Default);
}

/// <summary>
/// Well-typed plans at random, over all operations and entities, with data that aims at the hard places: −0, edges, unknowns, nobody,
/// several employments, employments of no known employer, spells that overlap.
/// </summary>
public static class PlanGenerator
{
    private enum Kind
    {
        Number,
        Truth,
        Date,
    }

    private static readonly Entity[] AllEntities =
    [
        Entity.Nation,
        Entity.Household,
        Entity.Person,
        Entity.Employer,
        Entity.Employment,
        Entity.Spell,
    ];

    /// <param name="size">About how many nodes.</param>
    /// <param name="households">Fewer than this many households.</param>
    /// <param name="hasEmployers">Whether facts and sums by employer are among them.</param>
    public static PlanCase Make(
        int seed,
        int size = 60,
        int households = 8,
        bool hasEmployers = true
    )
    {
        var random = new Random(seed);
        var entities = hasEmployers
            ? AllEntities
            : [.. AllEntities.Where(e => e != Entity.Employer)];
        var relations = RandomRelations.Make(random, random.Next(0, households));
        var draft = new PlanDraft(shareNodes: false);
        var kinds = new List<Kind>();
        var writer = new Writer(random, draft, kinds, entities);
        foreach (var entity in entities)
        {
            writer.Start(entity);
        }

        while (draft.Nodes.Count < size)
        {
            writer.Grow();
        }

        var outputs = new List<PlanOutput>();
        for (var i = 0; i < 6; i++)
        {
            var node = random.Next(draft.Nodes.Count / 2, draft.Nodes.Count);
            outputs.Add(
                new PlanOutput(TestSymbols.Input($"salida_{i}", draft.Nodes[node].Entity), node)
            );
        }

        for (var i = 0; i < draft.Histories.Count; i++)
        {
            var entity = draft.Histories[i].Entity;
            var source = draft.Nodes.FindLastIndex(n => n.Entity == entity);
            draft.Histories[i] = draft.Histories[i] with { Source = source };
        }

        var plan = new Plan
        {
            Nodes = draft.Nodes,
            Inputs = draft.Inputs,
            Histories = draft.Histories,
            Constants = draft.Constants,
            Tables = draft.Tables,
            Outputs = outputs,
            Sources = draft.Sources,
        };
        return new PlanCase(
            plan,
            relations,
            [
                .. draft.Inputs.Select(i =>
                    Values(random, relations.Count(i.Entity), KindOf(i.Type))
                ),
            ],
            [.. draft.Histories.Select(h => Values(random, relations.Count(h.Entity), Kind.Number))]
        );
    }

    private static Kind KindOf(LawType type) =>
        type.Kind switch
        {
            TypeKind.Boolean => Kind.Truth,
            TypeKind.Date => Kind.Date,
            _ => Kind.Number,
        };

    private static Column Values(Random random, int rows, Kind kind)
    {
        var values = new double[rows];
        var states = new byte[rows];
        var unknowns = random.Next(3) * 0.15;
        for (var i = 0; i < rows; i++)
        {
            if (random.NextDouble() < unknowns)
            {
                states[i] = (byte)random.Next(1, 3);
                continue;
            }

            values[i] = kind switch
            {
                Kind.Truth => random.Next(2),
                Kind.Date => new DateOnly(2024, 2, 20).DayNumber + random.Next(-400, 800),
                _ => Number(random),
            };
        }

        return new Column(values, unknowns == 0 ? null : states);
    }

    private static double Number(Random random) =>
        random.Next(6) switch
        {
            0 => 0,
            1 => -0.0,
            2 => random.Next(-3, 12),
            3 => random.Next(-300, 1200) / 100.0,
            4 => random.Next(1, 40) * 1000.0 + random.Next(3), // like a municipality
            _ => (random.NextDouble() - 0.2) * 20000,
        };

    private sealed class Writer(Random random, PlanDraft draft, List<Kind> kinds, Entity[] entities)
    {
        private static readonly PlanOp[] Arithmetic =
        [
            PlanOp.Add,
            PlanOp.Subtract,
            PlanOp.Multiply,
            PlanOp.Divide,
            PlanOp.Minimum,
            PlanOp.Maximum,
        ];

        private static readonly PlanOp[] Unary =
        [
            PlanOp.Negate,
            PlanOp.Floor,
            PlanOp.Ceiling,
            PlanOp.Power,
            PlanOp.Round,
            PlanOp.Truncate,
            PlanOp.RoundUp,
        ];

        private static readonly PlanOp[] Comparisons =
        [
            PlanOp.Equal,
            PlanOp.NotEqual,
            PlanOp.Less,
            PlanOp.LessOrEqual,
        ];

        private static readonly PlanOp[] Choices =
        [
            PlanOp.Select,
            PlanOp.Except,
            PlanOp.IfApplies,
            PlanOp.Conflict,
        ];

        public void Start(Entity entity)
        {
            var n = draft.Inputs.Count;
            Note(Kind.Number, draft.Input(TestSymbols.Input($"n{n}", entity)));
            Note(Kind.Truth, draft.Input(TestSymbols.Input($"t{n}", entity, LawType.Boolean)));
            Note(Kind.Date, draft.Input(TestSymbols.Input($"d{n}", entity, LawType.Date)));
            Note(
                Kind.Number,
                draft.History(
                    new HistoryUse(
                        HistoryKind.Lag,
                        1,
                        default,
                        entity,
                        -1,
                        TestSymbols.Input($"h{n}", entity)
                    )
                )
            );
            if (entity == Entity.Spell)
            {
                Note(Kind.Date, draft.Add(PlanOp.SpellStart, Entity.Spell));
                Note(Kind.Date, draft.Add(PlanOp.SpellEnd, Entity.Spell));
            }
        }

        public void Grow()
        {
            var entity = entities[random.Next(entities.Length)];
            switch (random.Next(12))
            {
                case 0:
                    Note(Kind.Number, draft.Fit(Literal(), entity));
                    break;
                case 1:
                    Note(
                        Kind.Number,
                        draft.Fit(
                            draft.Constant(
                                new CalendarSlot(
                                    random.Next(2) == 0
                                        ? CalendarFact.DaysOfMonth
                                        : CalendarFact.FirstDayOfMonth,
                                    GoverningDay.First
                                )
                            ),
                            entity
                        )
                    );
                    break;
                case 2:
                {
                    var op = random.Next(2) == 0 ? PlanOp.Unknown : PlanOp.NotApplicable;
                    Note((Kind)random.Next(3), draft.Add(op, entity));
                    break;
                }

                case 3:
                case 4:
                    Add(Kind.Number, Pick(Arithmetic), entity, Kind.Number, Kind.Number);
                    break;
                case 5:
                    Add(Kind.Number, Pick(Unary), entity, Kind.Number, aux: random.Next(0, 4));
                    break;
                case 6:
                {
                    var kind = (Kind)random.Next(3);
                    Add(Kind.Truth, Pick(Comparisons), entity, kind, kind);
                    break;
                }

                case 7:
                    if (random.Next(3) == 0)
                    {
                        Add(Kind.Truth, PlanOp.Not, entity, Kind.Truth);
                    }
                    else
                    {
                        var op = random.Next(2) == 0 ? PlanOp.And : PlanOp.Or;
                        Add(Kind.Truth, op, entity, Kind.Truth, Kind.Truth);
                    }

                    break;
                case 8:
                {
                    var kind = (Kind)random.Next(3);
                    var op = Pick(Choices);
                    if (op == PlanOp.Conflict)
                    {
                        Add(kind, op, entity, Kind.Truth, kind);
                    }
                    else
                    {
                        var subject = op == PlanOp.IfApplies ? kind : Kind.Truth;
                        Add(kind, op, entity, subject, kind, kind);
                    }

                    break;
                }

                case 9:
                    Dates(entity);
                    break;
                case 10:
                    Table(entity);
                    break;
                default:
                    Gather();
                    break;
            }
        }

        private void Dates(Entity entity)
        {
            switch (random.Next(4))
            {
                case 0:
                    Add(Kind.Number, PlanOp.YearsBetween, entity, Kind.Date, Kind.Date);
                    break;
                case 1:
                    Add(Kind.Date, PlanOp.MonthsAfter, entity, Kind.Date, Kind.Number);
                    break;
                case 2:
                    Add(Kind.Number, PlanOp.YearOf, entity, Kind.Date);
                    break;
                default:
                    Add(Kind.Number, PlanOp.MonthOf, entity, Kind.Date);
                    break;
            }
        }

        private void Table(Entity entity)
        {
            var axes = random.Next(1, 3);
            var edges = new List<IReadOnlyList<Rational?>>();
            var ends = new List<Rational?>();
            var cells = 1;
            var types = new List<LawType>();
            for (var axis = 0; axis < axes; axis++)
            {
                var length = random.Next(1, axes == 1 ? 20 : 5);
                var isCategory = random.Next(4) == 0;
                Rational edge = random.Next(-3, 3);
                var lower = new List<Rational?>();
                for (var i = 0; i < length; i++)
                {
                    lower.Add(edge);
                    edge += isCategory ? random.Next(1, 3) : new Rational(random.Next(1, 300), 100);
                }

                types.Add(
                    isCategory
                        ? LawType.Of(
                            new CategorySymbol("c", TestSymbols.Package.Label, [], default)
                        )
                        : TestSymbols.Number
                );
                if (!isCategory && random.Next(2) == 0)
                {
                    lower[0] = null;
                }

                edges.Add(lower);
                ends.Add(isCategory || random.Next(2) == 0 ? edge : null);
                cells *= length;
            }

            var table = TestSymbols.Table(
                $"tabla_{draft.Tables.Count}",
                types,
                edges,
                ends,
                [
                    .. Enumerable
                        .Range(0, cells)
                        .Select(_ => random.Next(10) == 0 ? (Rational?)null : random.Next(4)),
                ]
            );
            Note(
                Kind.Number,
                draft.Table(
                    table,
                    null,
                    0,
                    GoverningDay.First,
                    [.. edges.Select(e => e.Count)],
                    [.. edges.Select(_ => Operand(Kind.Number, entity))],
                    entity
                )
            );
        }

        private void Gather()
        {
            (Entity Owner, Entity Member)[] all =
            [
                (Entity.Household, Entity.Person),
                (Entity.Household, Entity.Employment),
                (Entity.Household, Entity.Spell),
                (Entity.Person, Entity.Employment),
                (Entity.Person, Entity.Spell),
                (Entity.Employment, Entity.Spell),
                (Entity.Employer, Entity.Employment),
                (Entity.Employer, Entity.Spell),
            ];
            var pairs = all.Where(p => entities.Contains(p.Owner)).ToArray();
            var (owner, member) = pairs[random.Next(pairs.Length)];
            var op = (PlanOp)random.Next((int)PlanOp.SumOf, (int)PlanOp.RunOfDays + 1);
            var filter = random.Next(2) == 0 ? -1 : Operand(Kind.Truth, member);
            switch (op)
            {
                case PlanOp.CountOf:
                    Note(Kind.Number, draft.Add(op, owner, -1, filter, aux: (int)member));
                    break;
                case PlanOp.AnyOf or PlanOp.AllOf:
                    Note(Kind.Truth, draft.Add(op, owner, Operand(Kind.Truth, member), filter));
                    break;
                case PlanOp.CoveredDays or PlanOp.RunOfDays:
                {
                    filter = random.Next(2) == 0 ? -1 : Operand(Kind.Truth, Entity.Spell);
                    var first = Operand(Kind.Date, owner);
                    var second = Operand(op == PlanOp.CoveredDays ? Kind.Date : Kind.Number, owner);
                    Note(Kind.Number, draft.Add(op, owner, first, second, filter));
                    break;
                }

                default:
                    Note(Kind.Number, draft.Add(op, owner, Operand(Kind.Number, member), filter));
                    break;
            }
        }

        private void Add(
            Kind result,
            PlanOp op,
            Entity entity,
            Kind a,
            Kind? b = null,
            Kind? c = null,
            int aux = 0
        )
        {
            var first = Operand(a, entity);
            var second = b is { } kindB ? Operand(kindB, entity) : -1;
            var third = c is { } kindC ? Operand(kindC, entity) : -1;
            Note(result, draft.Add(op, entity, first, second, third, aux));
        }

        // A node of the kind at this entity or one that holds it, repeated if need be.
        private int Operand(Kind kind, Entity entity)
        {
            while (true)
            {
                var node = random.Next(draft.Nodes.Count);
                while (kinds.Count < draft.Nodes.Count)
                {
                    kinds.Add(Kind.Number);
                }

                if (kinds[node] == kind && Holds(draft.Nodes[node].Entity, entity))
                {
                    var fitted = draft.Fit(node, entity);
                    Note(kind, fitted);
                    return fitted;
                }
            }
        }

        private static bool Holds(Entity wide, Entity narrow) =>
            wide == narrow
            || wide == Entity.Nation
            || (
                wide == Entity.Employer
                    ? narrow is Entity.Employment or Entity.Spell
                    : narrow != Entity.Employer && wide < narrow
            );

        private int Literal() =>
            draft.Literal(
                random.Next(5) switch
                {
                    0 => 0,
                    1 => 1,
                    2 => random.Next(-3, 20),
                    _ => new Rational(random.Next(-500, 2000), 100),
                }
            );

        private PlanOp Pick(PlanOp[] ops) => ops[random.Next(ops.Length)];

        private void Note(Kind kind, int node)
        {
            while (kinds.Count <= node)
            {
                kinds.Add(Kind.Number);
            }

            kinds[node] = kind;
        }
    }
}
