using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Answers;

/// <summary>
/// Makes a <see cref="Situation"/> from names and texts, as a command line, a form or a small file gives them. What cannot be read is kept
/// as errors for people; the rest goes on.
/// </summary>
public sealed class SituationBuilder(Snapshot law)
{
    private readonly List<CaseInstance> instances = [];
    private readonly List<CaseFact> facts = [];
    private readonly List<Bilingual> errors = [];

    public IReadOnlyList<Bilingual> Errors => errors;

    public Situation Build() => new(instances, facts);

    /// <summary>Adds an instance.</summary>
    /// <param name="parent">Household of a person, person of an employment, employment of a spell; may be left out where only one is possible.</param>
    public SituationBuilder Add(
        Entity entity,
        string name,
        string? parent = null,
        string? employer = null,
        SpellDays? days = null
    )
    {
        instances.Add(new CaseInstance(entity, name, parent, employer, days));
        return this;
    }

    /// <summary>Adds a fact.</summary>
    /// <param name="instance">Whose; <see langword="null"/> when only one instance of the input's entity is possible.</param>
    /// <param name="name">Name or id of an input of the law.</param>
    /// <param name="text">An amount ("315.04", "20.40 %"), a date, sí or no, a member of a category, a territory code, <c>desconocido</c>, <c>no aplica</c>.</param>
    /// <param name="month">Any day of the only month for which it holds, or <see langword="null"/> for all.</param>
    public SituationBuilder Set(string? instance, string name, string text, DateOnly? month = null)
    {
        if (law.Find(name) is not InputSymbol input)
        {
            errors.Add(
                new Bilingual(
                    $"«{name}» no es una entrada de la ley.{Nearest(name, "es")}",
                    $"“{name}” is not an input of the law.{Nearest(name, "en")}"
                )
            );
            return this;
        }

        if (FactText.Parse(input, text, out var error) is not { } fact)
        {
            errors.Add(error!);
            return this;
        }

        if (Owner(input.Entity, instance) is not { } owner)
        {
            errors.Add(
                new Bilingual(
                    $"No se sabe de quién es «{name}»: diga el nombre ({input.Entity}).",
                    $"It is not clear whose “{name}” is: give the name ({input.Entity})."
                )
            );
            return this;
        }

        DateOnly? first = month is { } m ? new DateOnly(m.Year, m.Month, 1) : null;
        facts.Add(new CaseFact(owner, input, first, fact.State, fact.Value, default));
        return this;
    }

    private string? Owner(Entity entity, string? instance)
    {
        if (instance is not null)
        {
            return instances.Exists(i => i.Entity == entity && i.Name == instance)
                ? instance
                : null;
        }

        var own = instances.FindAll(i => i.Entity == entity);
        if (own.Count > 1)
        {
            return null;
        }

        if (own.Count == 0)
        {
            instances.Add(new CaseInstance(entity, InstanceTree.DefaultName(entity), null, null));
        }

        return instances.Find(i => i.Entity == entity)!.Name;
    }

    private string Nearest(string name, string language)
    {
        var near = law.All<InputSymbol>()
            .Select(i => i.Name)
            .OrderBy(n => Distance(n, name))
            .FirstOrDefault();
        return near is null || Distance(near, name) > 3 ? ""
            : language == "en" ? $" Did you mean “{near}”?"
            : $" ¿Quiso decir «{near}»?";
    }

    // Levenshtein: insertions, deletions and replacements of one letter.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
