using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Binding;

/// <summary>How the entities lie within each other: household > person > employment > spell; employer > employment.</summary>
internal static class Entities
{
    /// <summary>Whether each row of <paramref name="narrow"/> has exactly one of <paramref name="wide"/> (or is it).</summary>
    public static bool Reaches(Entity narrow, Entity wide) =>
        wide == narrow
        || wide switch
        {
            Entity.Nation => true,
            Entity.Household => narrow is Entity.Person or Entity.Employment or Entity.Spell,
            Entity.Person or Entity.Employer => narrow is Entity.Employment or Entity.Spell,
            Entity.Employment => narrow is Entity.Spell,
            _ => false,
        };

    /// <summary>The widest entity whose rows have one of each.</summary>
    public static Entity Join(Entity a, Entity b)
    {
        if (Reaches(b, a))
        {
            return b;
        }

        return Reaches(a, b) ? a : Entity.Employment;
    }

    /// <summary>The word of the language.</summary>
    public static string Word(Entity entity) =>
        entity switch
        {
            Entity.Household => "hogar",
            Entity.Person => "persona",
            Entity.Employer => "empleador",
            Entity.Employment => "empleo",
            Entity.Spell => "periodo",
            _ => "país",
        };

    /// <summary>The word for its members: empleos, personas, periodos.</summary>
    public static string Plural(Entity entity) =>
        entity switch
        {
            Entity.Household => "hogares",
            Entity.Employer => "empleadores",
            _ => Word(entity) + "s",
        };

    public static Entity? FromWord(string word) =>
        Wording.Fold(word) switch
        {
            "hogar" => Entity.Household,
            "persona" => Entity.Person,
            "empleador" => Entity.Employer,
            "empleo" => Entity.Employment,
            "periodo" => Entity.Spell,
            _ => null,
        };

    public static Entity? FromPlural(string word) =>
        Wording.Fold(word) switch
        {
            "personas" => Entity.Person,
            "empleos" => Entity.Employment,
            "periodos" => Entity.Spell,
            _ => null,
        };
}
