using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Tests.Independent;

/// <summary>Many women of one month, told to the engine as one situation.</summary>
internal sealed class Telling(Snapshot law)
{
    private readonly List<CaseInstance> instances = [];
    private readonly List<CaseFact> facts = [];

    public Situation Build() => new(instances, facts);

    public ToldWoman Woman(int number)
    {
        var woman = new ToldWoman(this, $"w{number}");
        instances.Add(new CaseInstance(Entity.Person, woman.Name, null, null));
        return woman;
    }

    private void Tell(string instance, string name, object? value)
    {
        if (value is null)
        {
            return; // left out: unknown
        }

        var input =
            law.Find(name) as InputSymbol
            ?? throw new InvalidOperationException($"no input {name}");
        var fact = value is Figure { Applies: false }
            ? new Fact(FactState.NotApplicable, Rational.Zero)
            : new Fact(FactState.Known, Number(input, value));
        facts.Add(new CaseFact(instance, input, null, fact.State, fact.Value, default));
    }

    private static Rational Number(InputSymbol input, object value) =>
        value switch
        {
            bool yes => yes ? Rational.One : Rational.Zero,
            DateOnly day => day.DayNumber,
            string member => input.Type.Category!.Members.Single(m => m.Name == member).Code,
            decimal number => new Rational(
                (System.Numerics.BigInteger)(number * 1_000_000m),
                1_000_000
            ),
            int number => number,
            Figure { Number: { } number } => Number(input, number),
            _ => throw new InvalidOperationException($"{input.Name}: {value}"),
        };

    /// <summary>One woman: facts that are <see langword="null"/> are left out.</summary>
    internal sealed class ToldWoman(Telling telling, string name)
    {
        private int jobs;

        public string Name { get; } = name;

        public ToldWoman Set(string input, object? value)
        {
            telling.Tell(Name, input, value);
            return this;
        }

        public ToldJob Job()
        {
            var job = new ToldJob(telling, $"{Name}_{jobs++}");
            telling.instances.Add(new CaseInstance(Entity.Employment, job.Name, Name, null));
            return job;
        }
    }

    internal sealed class ToldJob(Telling telling, string name)
    {
        private int spells;

        public string Name { get; } = name;

        public ToldJob Set(string input, object? value)
        {
            telling.Tell(Name, input, value);
            return this;
        }

        /// <param name="registered">Whether IMSS had her in those days; <see langword="null"/> leaves it out.</param>
        public ToldJob Spell(DateOnly first, DateOnly last, bool? registered)
        {
            var spell = $"{Name}_{spells++}";
            telling.instances.Add(
                new CaseInstance(Entity.Spell, spell, Name, null, new SpellDays(first, last))
            );
            telling.Tell(spell, "registrado", registered);
            return this;
        }
    }
}
