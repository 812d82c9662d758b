using System.Globalization;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Casework.Situations;

/// <summary>
/// Reads who is who: households, employers, persons with their employments and spells, and the facts of each. With no person named, the
/// file is about one person with one employment.
/// </summary>
internal sealed class PeopleReader(FactBook book, Yaml yaml, DiagnosticBag bag)
{
    private readonly List<(YamlScalarNode Key, YamlNode Value)> loose = [];

    public void Read(YamlMappingNode root)
    {
        var persons = Yaml.Get(root, Keys.Persons);
        var employments = Yaml.Get(root, Keys.Employments);
        foreach (var (name, body) in Named(root, Keys.Households))
        {
            book.Add(new CaseInstance(Entity.Household, name.Value!, null, null), yaml.Span(name));
            Facts(body, Entity.Household, name.Value!);
        }

        foreach (var (name, body) in Named(root, Keys.Employers))
        {
            book.Add(new CaseInstance(Entity.Employer, name.Value!, null, null), yaml.Span(name));
            Facts(body, Entity.Employer, name.Value!);
        }

        if (persons is not null)
        {
            foreach (var (name, body) in yaml.Entries(Keys.Persons, persons))
            {
                Person(name, body);
            }

            Misplaced(employments, Keys.Employments);
        }
        else
        {
            Unnamed(root, employments);
        }

        if (persons is not null || employments is not null)
        {
            Misplaced(Yaml.Get(root, Keys.Spells), Keys.Spells);
        }

        Misplaced(Yaml.Get(root, Keys.Household), Keys.Household);
        foreach (var (key, value) in yaml.Entries("—", root))
        {
            if (!Keys.OfRun.Concat(Keys.OfPeople).Contains(PlainText.Of(key.Value!)))
            {
                loose.Add((key, value));
            }
        }

        foreach (var (key, value) in loose)
        {
            Loose(key, value);
        }
    }

    /// <summary>What belongs inside a person or an employment and stands outside would be lost in silence.</summary>
    private void Misplaced(YamlNode? node, string key)
    {
        if (node is not null)
        {
            yaml.Shape(
                node,
                key,
                new(
                    "un dato dentro de la persona o del empleo que le toca",
                    "a fact inside the person or employment that it is about"
                )
            );
        }
    }

    /// <summary>The one person that a short file is about.</summary>
    private void Unnamed(YamlMappingNode root, YamlNode? employments)
    {
        var (household, person) = (Words(Entity.Household), Words(Entity.Person));
        if (book.Of(Entity.Household).Count == 0)
        {
            book.AddIfNew(new CaseInstance(Entity.Household, household, null, null));
        }

        book.AddIfNew(
            new CaseInstance(Entity.Person, person, book.Of(Entity.Household)[0].Name, null)
        );
        if (employments is not null)
        {
            foreach (var (name, body) in yaml.Entries(Keys.Employments, employments))
            {
                Employment(name, body, person);
            }

            return;
        }

        var employers = book.Of(Entity.Employer);
        var employer = employers.Count == 1 ? employers[0].Name : Words(Entity.Employer);
        book.AddIfNew(new CaseInstance(Entity.Employer, employer, null, null));
        var only = Words(Entity.Employment);
        book.AddIfNew(new CaseInstance(Entity.Employment, only, person, employer));
        if (Yaml.Get(root, Keys.Spells) is { } spells)
        {
            Spells(spells, only);
        }
    }

    private void Person(YamlScalarNode name, YamlNode body)
    {
        var person = name.Value!;
        var household =
            body is YamlMappingNode m && Yaml.Get(m, Keys.Household) is { } h
                ? yaml.Text(Keys.Household, h)
                : null;
        if (household is null)
        {
            // Persons of whom no household is told live apart, or in the only one told.
            var told = book.Of(Entity.Household);
            household = told.Count == 1 ? told[0].Name : person;
        }

        book.AddIfNew(new CaseInstance(Entity.Household, household, null, null));
        book.Add(new CaseInstance(Entity.Person, person, household, null), yaml.Span(name));
        Facts(body, Entity.Person, person, Keys.Household, Keys.Employments);
        if (body is YamlMappingNode mapping && Yaml.Get(mapping, Keys.Employments) is { } list)
        {
            foreach (var (job, facts) in yaml.Entries(Keys.Employments, list))
            {
                Employment(job, facts, person);
            }
        }
    }

    private void Employment(YamlScalarNode name, YamlNode body, string person)
    {
        var employer =
            body is YamlMappingNode m && Yaml.Get(m, Keys.Employer) is { } e
                ? yaml.Text(Keys.Employer, e)
                : null;
        if (employer is not null)
        {
            book.AddIfNew(new CaseInstance(Entity.Employer, employer, null, null));
        }

        book.Add(
            new CaseInstance(Entity.Employment, name.Value!, person, employer),
            yaml.Span(name)
        );
        Facts(body, Entity.Employment, name.Value!, Keys.Employer, Keys.Spells);
        if (body is YamlMappingNode mapping && Yaml.Get(mapping, Keys.Spells) is { } spells)
        {
            Spells(spells, name.Value!);
        }
    }

    private void Spells(YamlNode node, string employment)
    {
        var number = 0;
        foreach (var item in Yaml.Items(node))
        {
            number++;
            var name = $"{employment}.{number.ToString(CultureInfo.InvariantCulture)}";
            if (item is not YamlMappingNode mapping)
            {
                yaml.Shape(
                    item,
                    Keys.Spells,
                    new(
                        "una lista de { periodo_desde: FECHA, periodo_hasta: FECHA }",
                        "a list of { periodo_desde: DATE, periodo_hasta: DATE }"
                    )
                );
                continue;
            }

            var days = new SpellDays(Day(mapping, Keys.SpellFrom), Day(mapping, Keys.SpellTo));
            book.Add(new CaseInstance(Entity.Spell, name, employment, null, days), yaml.Span(item));
            Facts(item, Entity.Spell, name, Keys.SpellFrom, Keys.SpellTo);
        }
    }

    /// <summary>A day of a spell; unknown when it is not written.</summary>
    private DateOnly? Day(YamlMappingNode spell, string key)
    {
        if (
            Yaml.Get(spell, key) is not { } node
            || yaml.Text(key, node) is not { } text
            || PlainText.Of(text) is "" or "desconocido" or "null" or "~"
        )
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text.Trim(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        bag.Add(
            SituationDiagnostics.WrongType,
            yaml.Span(node),
            text,
            key,
            new DiagnosticArgument("una fecha", "a date"),
            "`2025-01-15`"
        );
        return null;
    }

    /// <summary>Facts told inside an instance: they must be of its kind.</summary>
    private void Facts(YamlNode body, Entity entity, string instance, params string[] structure)
    {
        foreach (var (key, value) in yaml.Entries(instance, body))
        {
            if (structure.Contains(PlainText.Of(key.Value!)))
            {
                continue;
            }

            if (book.Input(key.Value!, yaml.Span(key), structure) is not { } input)
            {
                continue;
            }

            if (input.Entity != entity)
            {
                bag.Add(
                    SituationDiagnostics.WrongEntity,
                    yaml.Span(key),
                    input.Name,
                    FactBook.Said(input.Entity),
                    FactBook.Said(entity)
                );
                continue;
            }

            Fact(input, instance, value);
        }
    }

    /// <summary>A fact at the top of the file: of the only one that it can be about.</summary>
    private void Loose(YamlScalarNode key, YamlNode value)
    {
        var span = yaml.Span(key);
        var meant = Keys.OfRun.Concat(Keys.OfPeople);
        if (
            PlainText.Of(key.Value!) is not (Keys.Spells or Keys.Household)
            && book.Input(key.Value!, span, meant) is { } input
            && book.OnlyOne(input, span) is { } instance
        )
        {
            Fact(input, instance, value);
        }
    }

    private void Fact(InputSymbol input, string instance, YamlNode value)
    {
        if (value is not YamlMappingNode)
        {
            if (yaml.Text(input.Name, value) is { } text)
            {
                book.Set(input, instance, null, text, yaml.Span(value));
            }

            return;
        }

        foreach (var (key, one) in yaml.Entries(input.Name, value))
        {
            if (input.IsFixed)
            {
                bag.Add(SituationDiagnostics.FixedByMonth, yaml.Span(key), input.Name);
                return;
            }

            if (Months.Parse(key.Value!) is not { } month)
            {
                bag.Add(SituationDiagnostics.BadMonth, yaml.Span(key), key.Value!);
            }
            else if (yaml.Text(input.Name, one) is { } text)
            {
                book.Set(input, instance, month, text, yaml.Span(one));
            }
        }
    }

    private IEnumerable<(YamlScalarNode Key, YamlNode Value)> Named(
        YamlMappingNode root,
        string key
    ) => Yaml.Get(root, key) is { } node ? yaml.Entries(key, node) : [];

    private static string Words(Entity entity) => LawWords.Of(entity).Es;
}
