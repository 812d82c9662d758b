namespace ClosingGaps.Population.Surveys;

/// <summary>Weight, stratum, PSU and place of each household, under the names that every edition shares.</summary>
internal static class SampleColumns
{
    public static IEnumerable<SurveyColumn> Of(
        SurveyLayout layout,
        SourceTable design,
        SourceTable households
    )
    {
        var weights = Get(SurveyLayout.Weight);
        for (var i = 0; i < weights.Values.Length; i++)
        {
            if (weights.Missing[i] || weights.Values[i] <= 0)
                BadWeight(design, i, weights);
        }

        MustBeCodes(design, Get(SurveyLayout.Stratum));
        MustBeCodes(design, Get(SurveyLayout.Psu));
        MustBeCodes(design, Get(SurveyLayout.Place));
        design.Faults.ThrowIfAny();

        var rows = SurveyLinker.RowsFor(design, households);
        return
        [
            Named(Survey.Weight, SurveyLayout.Weight, x => x),
            Named(Survey.Stratum, SurveyLayout.Stratum, x => x),
            Named(Survey.Psu, SurveyLayout.Psu, x => x),
            Named(
                Survey.State,
                SurveyLayout.Place,
                x => Math.Floor(x / layout.PlaceDivisor / 1000)
            ),
            Named(
                Survey.Municipality,
                SurveyLayout.Place,
                x => Math.Floor(x / layout.PlaceDivisor)
            ),
        ];

        ParsedColumn Get(string column) => design.Columns[$"{layout.Design}.{column}"];

        SurveyColumn Named(string name, string column, Func<double, double> convert)
        {
            var values = Get(column).Values;
            return new SurveyColumn(name, Array.ConvertAll(rows, r => convert(values[r])), []);
        }
    }

    private static void BadWeight(SourceTable design, int row, ParsedColumn weights)
    {
        var (found, foundEs) = weights.Missing[row]
            ? ("blank", "blanco")
            : (
                FormattableString.Invariant($"{weights.Values[row]}"),
                FormattableString.Invariant($"{weights.Values[row]}")
            );
        design.Faults.Add(
            SurveyFaultKind.BadWeight,
            design.Lines[row],
            SurveyLayout.Weight,
            $"se esperaba un factor de expansión mayor que cero y es {foundEs}. Sin él no hay estimación.",
            $"expected a weight above zero and it is {found}. Without it there is no estimate."
        );
    }

    private static void MustBeCodes(SourceTable design, ParsedColumn codes)
    {
        for (var i = 0; i < codes.Values.Length; i++)
        {
            var value = codes.Values[i];
            if (
                !codes.Missing[i]
                && value >= 0
                && value <= int.MaxValue
                && value == Math.Floor(value)
            )
                continue;
            design.Faults.Add(
                SurveyFaultKind.BadDesignCode,
                design.Lines[i],
                codes.Request.Column,
                "se esperaba un código de cifras y está vacío o no es un entero. Sin él no hay errores estándar ni lugar.",
                "expected a code of digits and it is blank or no whole number. Without it there are no standard errors or place."
            );
        }
    }
}
