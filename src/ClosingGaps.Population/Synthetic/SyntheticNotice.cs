using System.Globalization;
using System.Text;

namespace ClosingGaps.Population.Synthetic;

/// <summary>The file that says, in the folder itself, that nobody in it exists.</summary>
internal static class SyntheticNotice
{
    public static string Text()
    {
        var text = new StringBuilder(
            """
            DATOS SINTÉTICOS · SYNTHETIC DATA

            Nadie en estos archivos existe. Los hizo un programa (cg data synthesise), con semilla fija:
            hogares sorteados de distribuciones que se ajustaron a la ENIGH 2010 del INEGI, con pesos
            calibrados a los totales publicados que siguen. Ningún registro de la encuesta está en ellos.
            Sirven para probar el producto, no para conocer el país. La forma es la de la ENIGH 2010,
            con parte de sus columnas; los ingresos se llevaron a los promedios publicados. El municipio es
            de relleno salvo en Ciudad de México. Método y comparación: docs/methods/synthetic-sample.md.

            Nobody in these files exists. A program made them (cg data synthesise), with a fixed seed:
            households drawn from distributions fitted to INEGI's ENIGH 2010, with weights calibrated
            to the published totals below. No record of the survey is in them. They are for trying the
            product, not for knowing the country. The layout is that of ENIGH 2010, with part of its
            columns; incomes were moved to the published means. The municipality is filler except in
            Mexico City. Method and comparison: docs/methods/synthetic-sample.md.

            Totales publicados · Published totals

            """
        );
        foreach (var figure in PublishedFigures.Calibrated)
        {
            var value =
                figure.Value < 1
                    ? string.Create(CultureInfo.InvariantCulture, $"{figure.Value * 100:0.0} %")
                    : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.#}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {figure.Name}: {value} ({figure.Period}; {figure.Source})\n"
            );
        }

        text.Append(
            """
            - habitantes por estado · inhabitants by state (INEGI, Censo de Población y Vivienda 2020)

            """
        );
        return text.ToString().ReplaceLineEndings("\n");
    }
}
