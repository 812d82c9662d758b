using System.Globalization;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;
using ClosingGaps.Population.Care;

namespace ClosingGaps.Policy.Care;

/// <summary>What every form of a care report says, in one language.</summary>
public sealed class CareWords(string language)
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public string Language { get; } = language;

    public string Say(string es, string en) => Language == "en" ? en : es;

    public string Say(Bilingual text) => text.In(Language);

    public static string Count(double n) => n.ToString("N0", Numbers);

    public static string Kilometres(double km) => km.ToString("0.0", Numbers) + " km";

    /// <summary>The finding: how many children for each nursery, and where there is none.</summary>
    public IEnumerable<string> Findings(CareReport report)
    {
        var line = report.Asked;
        var t = line.Territory;
        if (t.Need is not { } need)
        {
            yield return Say(
                $"{line.Name}: el censo de 2020 aún no lo contaba aparte; de quién necesita cuidados no se sabe.",
                $"{line.Name}: the census of 2020 did not yet count it apart; who needs care is not known."
            );
        }
        else if (line.ChildrenPerNursery is { } per)
        {
            yield return Say(
                $"{line.Name}: {Count(need.UnderSix)} niñas y niños menores de seis años y {Count(t.Places.Nurseries)} guarderías: una por cada {Count(per)}.",
                $"{line.Name}: {Count(need.UnderSix)} children under six and {Count(t.Places.Nurseries)} nurseries: one for each {Count(per)}."
            );
        }
        else
        {
            yield return Say(
                $"{line.Name}: {Count(need.UnderSix)} niñas y niños menores de seis años y ninguna guardería en el directorio.",
                $"{line.Name}: {Count(need.UnderSix)} children under six and no nursery in the directory."
            );
        }

        if (line.Municipalities > 1)
        {
            yield return Say(
                $"En {Count(line.WithoutNursery)} de {Count(line.Municipalities)} municipios no hay ninguna; ahí viven {Count(line.ChildrenWithoutNursery)} niñas y niños de esa edad.",
                $"In {Count(line.WithoutNursery)} of {Count(line.Municipalities)} municipalities there is none; {Count(line.ChildrenWithoutNursery)} children of that age live there."
            );
        }

        yield return Distance(t);
    }

    /// <summary>How far the nearest is, of the towns; of the cities it is not said.</summary>
    public string Distance(CareTerritory t)
    {
        if (t.Distance is not { } d)
        {
            return t.InBigCities > 0
                ? Say(
                    "Es toda una ciudad grande: un punto en su centro no dice qué tan lejos queda cada colonia.",
                    "It is all one big city: a point in its centre does not say how far each quarter lies."
                )
                : Say(
                    "Ninguna localidad suya llega a mil habitantes: de la distancia no se sabe.",
                    "None of its localities reaches a thousand inhabitants: of distance nothing is known."
                );
        }

        return Say(
            $"En sus pueblos y ciudades medias (de 1,000 a 99,999 habitantes), la mitad de las personas vive a {Kilometres(d.Median)} o menos de una guardería, y una de cada diez a más de {Kilometres(d.NinthTenth)}, en línea recta.",
            $"In its towns and middling cities (1,000 to 99,999 inhabitants), half of the people live {Kilometres(d.Median)} or less from a nursery, and one in ten farther than {Kilometres(d.NinthTenth)}, in a straight line."
        );
    }

    /// <summary>Who may use the nurseries of IMSS.</summary>
    public IEnumerable<string> Entitlement(CareEntitlement e)
    {
        yield return Say(
            $"Quién puede usar las del IMSS: {Text(e.FromAge)} a {Text(e.ToAge)} de edad, mientras quien la o lo cuida está asegurada y {Text(e.KeptWeeks)} después de la baja ({e.Right.Citation}).",
            $"Who may use those of IMSS: from {Text(e.FromAge)} to {Text(e.ToAge)} of age, while whoever cares for the child is insured and {Text(e.KeptWeeks)} after leaving ({e.Right.Citation})."
        );
        yield return Say(
            $"De {Count(e.Workers.Value)} personas trabajadoras del hogar ({e.Workers.Period}), {Count(e.Registered.Value)} estaban registradas ({e.Registered.Period}). A las demás, quien las emplea todavía les debe el registro que da este derecho.",
            $"Of {Count(e.Workers.Value)} domestic workers ({e.Workers.Period}), {Count(e.Registered.Value)} were registered ({e.Registered.Period}). To the others, whoever employs them still owes the registration that gives this right."
        );
        yield return Say(
            $"En el campo, quien emplea debe dar guardería por sí mismo ({e.FieldDuty.Citation}).",
            $"In the fields, the employer owes childcare by itself ({e.FieldDuty.Citation})."
        );
    }

    /// <summary>What the numbers are and are not.</summary>
    public IEnumerable<string> Cautions()
    {
        yield return Say(
            "«Supuestos»: lugares por cada cien menores de seis. Es una conjetura de la fuente, no una capacidad: ocho niñas o niños por cada persona ocupada, en el tope de su clase de tamaño.",
            "“Guessed”: places for each hundred under six. It is a guess of the source, not a capacity: eight children for each person at work, at the top of its class of size."
        );
        yield return Say(
            "Las guarderías atienden sobre todo hasta los cuatro años; la fuente cuenta menores de seis. Las públicas no dicen de qué institución son; las que el IMSS paga a otros estarán, suponemos, entre las privadas.",
            "Nurseries take children mostly up to four; the source counts those under six. Public ones do not say of which institution they are; those that IMSS pays others to run are, we suppose, among the private ones."
        );
        yield return Say(
            "De los servicios para personas con discapacidad se quitaron 722 residencias de salud mental y adicciones que la fuente contaba entre ellos.",
            "From the services for persons with disabilities, 722 residences for mental health and addictions that the source counted among them were taken out."
        );
        yield return Say(
            "Fuentes: INEGI, Censo 2020 (cuestionario ampliado) y DENUE, en la extracción de Data Cívica de 2022; INEGI, localidades de 1,000 habitantes y más. Distancia: en línea recta sobre la esfera; ningún camino es tan corto. Método: docs/methods/care.md",
            "Sources: INEGI, Census 2020 (extended questionnaire) and DENUE, in Data Cívica's extract of 2022; INEGI, localities of 1,000 inhabitants or more. Distance: straight line over the sphere; no road is so short. Method: docs/methods/care.md"
        );
    }

    private string Text(CareTerm term) =>
        term.Entry.Amount is { } amount
            ? Figures.Text(term.Value.Type, amount.ToDouble(), Language)
            : Say("se desconoce", "unknown");
}
