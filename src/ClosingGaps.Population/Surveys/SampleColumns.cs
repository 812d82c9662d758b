using System.Collections.Immutable;

namespace ClosingGaps.Population.Surveys;

/// <summary>Weight, stratum, PSU and place of each household, under the names that every edition shares.</summary>
internal sealed class SampleColumns
{
    /// <summary>From here on a code of place holds the locality too: state 2, municipality 3, locality 4 digits.</summary>
    private const double WithLocality = 1_000_000;
    private const double Locality = 10_000;

    private readonly SurveyLayout layout;
    private readonly SourceTable design;

    public SampleColumns(SurveyLayout layout, SourceTable design)
    {
        this.layout = layout;
        this.design = design;
        for (var i = 0; !layout.Weight.IsEmpty && i < design.RowCount; i++)
        {
            var weights = Get(layout.Weight);
            if (weights.Cells.IsMissing(i) || weights.Cells[i] <= 0)
                BadWeight(i, weights);
        }

        foreach (
            var codes in new[]
            {
                layout.Stratum,
                layout.Psu,
                layout.Place,
                layout.State,
                layout.Municipality,
            }
        )
        {
            if (!codes.IsEmpty)
                MustBeCodes(Get(codes));
        }

        design.Faults.ThrowIfAny();
    }

    /// <param name="rows">For each household the row of the design table that it takes its own from.</param>
    public IEnumerable<SurveyColumn> OfHouseholds(int[] rows)
    {
        yield return Weights(rows);
        yield return new SurveyColumn(
            Survey.Stratum,
            layout.Stratum.IsEmpty ? Every(rows, _ => 1) : Get(layout.Stratum).Cells.Pick(rows)
        );
        yield return new SurveyColumn(
            Survey.Psu,
            layout.Psu.IsEmpty ? Every(rows, i => i + 1) : Get(layout.Psu).Cells.Pick(rows)
        );
        yield return Computed(Survey.State, State);
        yield return Computed(Survey.Municipality, Municipality);

        SurveyColumn Computed(string name, Func<int, double> of) =>
            new(name, Cells.Of(Array.ConvertAll(rows, r => of(r))));
    }

    public SurveyColumn Weights(int[] rows) =>
        new(
            Survey.Weight,
            layout.Weight.IsEmpty ? Every(rows, _ => 1) : Get(layout.Weight).Cells.Pick(rows)
        );

    private static Cells Every(int[] rows, Func<int, double> value) =>
        Cells.Of([.. Enumerable.Range(0, rows.Length).Select(value)]);

    private double State(int row) =>
        !layout.Place.IsEmpty ? Math.Floor(Place(row) / 1000)
        : layout.State.IsEmpty ? double.NaN
        : Get(layout.State).Cells[row];

    private double Municipality(int row) =>
        !layout.Place.IsEmpty ? Place(row)
        : layout.Municipality.IsEmpty ? double.NaN
        : Get(layout.State).Cells[row] * 1000 + Get(layout.Municipality).Cells[row];

    private double Place(int row)
    {
        var code = Get(layout.Place).Cells[row];
        return code < WithLocality ? code : Math.Floor(code / Locality);
    }

    private ParsedColumn Get(ImmutableArray<string> names) =>
        design.Columns[ReadPlan.DesignColumn(layout, names)];

    private void BadWeight(int row, ParsedColumn weights)
    {
        var value = FormattableString.Invariant($"{weights.Cells[row]}");
        var (found, foundEs) = weights.Cells.IsMissing(row) ? ("blank", "blanco") : (value, value);
        design.Faults.Add(
            SurveyFaultKind.BadWeight,
            design.Lines[row],
            layout.Weight[0],
            $"se esperaba un factor de expansión mayor que cero y es {foundEs}. Sin él no hay estimación.",
            $"expected a weight above zero and it is {found}. Without it there is no estimate."
        );
    }

    private void MustBeCodes(ParsedColumn codes)
    {
        for (var i = 0; i < codes.Cells.Count; i++)
        {
            var value = codes.Cells[i];
            if (value >= 0 && value <= int.MaxValue && value == Math.Floor(value))
                continue;
            design.Faults.Add(
                SurveyFaultKind.BadDesignCode,
                design.Lines[i],
                codes.Request.Names[0],
                "se esperaba un código de cifras y está vacío o no es un entero. Sin él no hay errores estándar ni lugar.",
                "expected a code of digits and it is blank or no whole number. Without it there are no standard errors or place."
            );
        }
    }
}
