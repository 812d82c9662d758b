using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Plans;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Interpreting;

/// <summary>Aggregates against plain lists of members found by walking up from each member.</summary>
public sealed class AggregateProperties
{
    private static readonly (Entity Owner, Entity Member)[] Pairs =
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

    [Theory]
    [InlineData(PlanOp.SumOf)]
    [InlineData(PlanOp.MaximumOf)]
    [InlineData(PlanOp.MinimumOf)]
    [InlineData(PlanOp.CountOf)]
    [InlineData(PlanOp.AnyOf)]
    [InlineData(PlanOp.AllOf)]
    public void Equal_brute_force(PlanOp op) =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var relations = RandomRelations.Make(random, random.Next(0, 12));
                var (owner, member) = Pairs[random.Next(Pairs.Length)];
                var isTruth = op is PlanOp.AnyOf or PlanOp.AllOf;
                // Below zero too: the greatest of losses is a loss.
                var body = isTruth
                    ? Column(random, relations.Count(member), 0, 2)
                    : Column(random, relations.Count(member), -50, 50);
                var where =
                    random.Next(2) == 0 ? null : Column(random, relations.Count(member), 0, 2);
                var found = PlanOf.Aggregate(
                    op,
                    relations,
                    owner,
                    member,
                    op == PlanOp.CountOf ? null : body,
                    where
                );
                Assert.Equal(relations.Count(owner), found.Length);
                for (var row = 0; row < found.Length; row++)
                {
                    var members = Enumerable
                        .Range(0, relations.Count(member))
                        .Where(m => Above(relations, member, m, owner) == row)
                        .ToList();
                    var (state, value) = Expected(op, members, body, where);
                    Assert.Equal(state, found.State(row));
                    Assert.Equal(value, found.Values[row]);
                }
            },
            iter: 1000
        );

    private static (FactState, double) Expected(
        PlanOp op,
        List<int> members,
        Column body,
        Column? where
    )
    {
        // A part that counts has a filter that is true or unknown and, but for counts, a body that applies.
        var parts = members
            .Select(m =>
                (
                    Filter: where is null ? true : Truth(where, m),
                    Skipped: where is not null && where.State(m) == FactState.NotApplicable,
                    Body: body.State(m) == FactState.Unknown ? (double?)null : body.Values[m],
                    Applies: op == PlanOp.CountOf || body.State(m) != FactState.NotApplicable
                )
            )
            .Where(p => !p.Skipped && p.Filter != false && p.Applies)
            .ToList();
        if (op is PlanOp.AnyOf or PlanOp.AllOf)
        {
            var deciding = op == PlanOp.AnyOf;
            if (parts.Exists(p => p.Filter == true && p.Body is { } b && b != 0 == deciding))
            {
                return (FactState.Known, deciding ? 1 : 0);
            }

            var open = parts.Exists(p => p.Body is not { } b || b != 0 == deciding);
            return open ? (FactState.Unknown, 0) : (FactState.Known, deciding ? 0 : 1);
        }

        if (parts.Exists(p => p.Filter is null || (p.Body is null && op != PlanOp.CountOf)))
        {
            return (FactState.Unknown, 0);
        }

        return op switch
        {
            PlanOp.CountOf => (FactState.Known, parts.Count),
            PlanOp.SumOf => (FactState.Known, parts.Sum(p => p.Body!.Value)),
            _ when parts.Count == 0 => (FactState.NotApplicable, 0),
            PlanOp.MaximumOf => (FactState.Known, parts.Max(p => p.Body!.Value)),
            _ => (FactState.Known, parts.Min(p => p.Body!.Value)),
        };
    }

    private static bool? Truth(Column column, int row) =>
        column.State(row) == FactState.Known ? column.Values[row] != 0 : null;

    /// <summary>The owner of a member, by search.</summary>
    internal static int Above(Relations relations, Entity entity, int row, Entity owner)
    {
        while (entity != owner)
        {
            if (entity == Entity.Employment && owner == Entity.Employer)
            {
                return relations.EmployerOf[row];
            }

            var offsets = entity switch
            {
                Entity.Spell => relations.SpellsOf,
                Entity.Employment => relations.EmploymentsOf,
                _ => relations.PersonsOf,
            };
            row = Enumerable
                .Range(0, offsets.Length - 1)
                .First(o => offsets[o] <= row && row < offsets[o + 1]);
            entity = entity switch
            {
                Entity.Spell => Entity.Employment,
                Entity.Employment => Entity.Person,
                _ => Entity.Household,
            };
        }

        return row;
    }

    private static Column Column(Random random, int rows, int least, int below)
    {
        var values = new double[rows];
        var states = new byte[rows];
        for (var i = 0; i < rows; i++)
        {
            states[i] = (byte)(
                random.Next(8) switch
                {
                    0 => 1,
                    1 => 2,
                    _ => 0,
                }
            );
            values[i] = states[i] == 0 ? random.Next(least, below) : 0;
        }

        return new Column(values, states);
    }
}
