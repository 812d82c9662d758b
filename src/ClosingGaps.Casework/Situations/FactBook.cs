using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Situations;

/// <summary>Who there is and what is known of each, as it is read. A later fact takes the place of an earlier one.</summary>
internal sealed class FactBook(Snapshot snapshot, DiagnosticBag bag)
{
    private const int MostGuesses = 50;

    private readonly List<CaseInstance> instances = [];
    private readonly Dictionary<
        (string Instance, InputSymbol Input, DateOnly? Month),
        CaseFact
    > facts = [];
    private readonly FactValue values = new(bag);

    public IReadOnlyList<CaseInstance> Instances => instances;

    public IReadOnlyList<CaseFact> Facts => [.. facts.Values];

    public void Add(CaseInstance instance, TextSpan span)
    {
        if (instances.Exists(i => i.Entity == instance.Entity && i.Name == instance.Name))
        {
            bag.Add(SituationDiagnostics.SameName, span, instance.Name, Said(instance.Entity));
            return;
        }

        instances.Add(instance);
    }

    public void AddIfNew(CaseInstance instance)
    {
        if (!instances.Exists(i => i.Entity == instance.Entity && i.Name == instance.Name))
        {
            instances.Add(instance);
        }
    }

    public IReadOnlyList<CaseInstance> Of(Entity entity) =>
        [.. instances.Where(i => i.Entity == entity)];

    /// <summary>The input of a name, or <see langword="null"/> and a message.</summary>
    public InputSymbol? Input(string name, TextSpan span, IEnumerable<string> alsoMeant)
    {
        switch (LawLookup.Find(snapshot, name))
        {
            case InputSymbol input:
                return input;
            case { } other:
                bag.Add(SituationDiagnostics.NotAnInput, span, name, Kind(other));
                return null;
            default:
                var known = snapshot.All<InputSymbol>().Select(i => i.Name).Concat(alsoMeant);
                bag.Add(SituationDiagnostics.UnknownName, span, name, Suggest(name, known));
                return null;
        }
    }

    /// <summary>Writes down a fact of a named instance.</summary>
    public void Set(InputSymbol input, string instance, DateOnly? month, string text, TextSpan span)
    {
        if (values.Read(input, text, span) is { } read)
        {
            facts[(instance, input, month)] = new CaseFact(
                instance,
                input,
                month,
                read.State,
                read.Value,
                span
            );
        }
    }

    /// <summary>The only instance that an input can be about; a message when there are several or none.</summary>
    public string? OnlyOne(InputSymbol input, TextSpan span)
    {
        if (input.Entity == Entity.Nation)
        {
            return "";
        }

        var candidates = Of(input.Entity);
        if (candidates.Count == 1)
        {
            return candidates[0].Name;
        }

        bag.Add(
            SituationDiagnostics.WhichOne,
            span,
            input.Name,
            Said(input.Entity),
            candidates.Count == 0
                ? new DiagnosticArgument("aquí no hay ninguno", "there is none here")
                : string.Join(", ", candidates.Select(c => $"{c.Name}.{input.Name}"))
        );
        return null;
    }

    public static DiagnosticArgument Said(Entity entity) =>
        new(LawWords.Of(entity).Es, LawWords.Of(entity).En);

    public static DiagnosticArgument Kind(Symbol symbol) =>
        new(
            (symbol is ValueSymbol ? "un " : "una ") + LawWords.KindOf(symbol).Es,
            LawWords.KindOf(symbol).En
        );

    public DiagnosticArgument Suggest(string name, IEnumerable<string> known)
    {
        // Who got a whole file wrong is not helped by a thousand guesses, each of which looks at every name of the law.
        var near = bag.Items.Count < MostGuesses ? NearNames.Of(name, known.Distinct()) : [];
        var list = string.Join(", ", near.Select(n => $"`{n}`"));
        return near.Count == 0
            ? new("Los nombres que hay: cg law list.", "The names there are: cg law list.")
            : new($"¿Quiso decir {list}?", $"Did you mean {list}?");
    }
}
