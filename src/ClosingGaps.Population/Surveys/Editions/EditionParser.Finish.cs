using System.Collections.Frozen;
using System.Globalization;

namespace ClosingGaps.Population.Surveys.Editions;

/// <summary>What an edition must have told by its last line, and whether its parts agree.</summary>
internal sealed partial class EditionParser
{
    private SurveyLayout Finish()
    {
        line = 0;
        Must(id.Length > 0, "encuesta", "encuesta NOMBRE \"Título\"");
        Must(source.Length > 0, "fuente", "fuente \"…\"");
        foreach (var level in Grains[..4])
            Must(keys.ContainsKey(level), $"clave {level}", $"clave {level} COLUMNA hasta N");
        foreach (var part in (string[])["factor", "estrato", "upm"])
            Must(design.ContainsKey(part), part, $"{part} TABLA.COLUMNA");
        Must(
            design.ContainsKey("lugar")
                || (design.ContainsKey("entidad") && (isOwn || design.ContainsKey("municipio"))),
            "lugar",
            "lugar TABLA.COLUMNA, o entidad y municipio"
        );
        Must(Of(Grain.Person) is not null, "tabla : persona", "tabla NOMBRE : persona");
        Must(
            Of(Grain.Job) is not null || jobs is not null,
            "tabla : empleo",
            "tabla NOMBRE : empleo, o empleos NOMBRE de TABLA donde …"
        );
        Must(
            design
                .Values.Select(d => d.Table)
                .Where(t => t.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Count() <= 1
                && design
                    .Values.Where(d => d.Table.Length > 0)
                    .All(d => tables.Exists(t => t.IsCalled(d.Table))),
            "factor",
            "factor, estrato, upm y lugar de una misma tabla, que esté dicha"
        );
        faults.ThrowIfAny();
        var layout = new SurveyLayout
        {
            Id = id,
            Title = title,
            Mapping = mapping.Length > 0 ? mapping : id,
            Source = source,
            Year = year,
            FirstQuarter = first,
            LastQuarter = last,
            NotSeen = notSeen,
            Tables = [.. tables],
            DwellingKey = keys["vivienda"],
            HouseholdKey = keys["hogar"],
            PersonKey = keys["persona"],
            JobKey = keys["empleo"],
            Households = Of(Grain.Household),
            Persons = Of(Grain.Person)!,
            Jobs = jobs is null ? Of(Grain.Job) : null,
            JobsOfPersons = jobs,
            Identity = identity,
            IsOwn = isOwn,
            Delimiter = delimiter,
            Design =
                design.Values.Select(d => d.Table).FirstOrDefault(t => t.Length > 0)
                ?? Of(Grain.Person)!,
            Weight = design["factor"].Columns,
            Stratum = design["estrato"].Columns,
            Psu = design["upm"].Columns,
            Place = design.TryGetValue("lugar", out var place) ? place.Columns : [],
            State = design.TryGetValue("entidad", out var state) ? state.Columns : [],
            Municipality = design.TryGetValue("municipio", out var m) ? m.Columns : [],
            Columns = columns.ToFrozenDictionary(StringComparer.Ordinal),
            MayLack = mayLack.ToFrozenSet(StringComparer.Ordinal),
        };
        CheckKeys(layout);
        CheckColumns(layout);
        faults.ThrowIfAny();
        return layout;
    }

    /// <summary>The first table of a grain that must be there.</summary>
    private string? Of(Grain grain) => tables.Find(t => t.Grain == grain && t.Required)?.Name;

    private void CheckKeys(SurveyLayout layout)
    {
        var product = layout
            .Key(Grain.Job)
            .Aggregate(UInt128.One, (product, part) => product * (part.Most + 1));
        if (layout.Key(Grain.Job).Any(p => p.Most == 0 || p.Column.Length == 0))
            Add(
                "una clave no se entiende. Escriba: clave persona COLUMNA hasta N, COLUMNA hasta N.",
                "a key is not understood. Write: clave persona COLUMN hasta N, COLUMN hasta N."
            );
        else if (product > (UInt128)ulong.MaxValue + 1)
            Add(
                "las claves juntas no caben en 64 bits. Baje los topes («hasta») a los que de verdad se usan.",
                "the keys together do not fit in 64 bits. Lower the limits (\"hasta\") to those really used."
            );
    }

    private void CheckColumns(SurveyLayout layout)
    {
        foreach (var (name, place) in layout.Columns)
        {
            foreach (var part in new[] { place.Main, place.Second })
            {
                if (part is null || double.TryParse(part, CultureInfo.InvariantCulture, out _))
                    continue;
                try
                {
                    var request = ColumnRequest.Parse(part);
                    if (layout.Find(request.Table) is null)
                    {
                        Add(
                            $"«{name}» se busca en la tabla {request.Table}, que no está dicha.",
                            $"'{name}' is looked for in the table {request.Table}, which is not told."
                        );
                    }
                }
                catch (SurveyReadException e)
                {
                    Add(e.Faults[0].Spanish, e.Faults[0].English);
                }
            }
        }
    }

    private void Must(bool isTold, string what, string how)
    {
        if (!isTold)
            Add($"falta «{what}». Escriba: {how}.", $"'{what}' is missing. Write: {how}.");
    }
}
