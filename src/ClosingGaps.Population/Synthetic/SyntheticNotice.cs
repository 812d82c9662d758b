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

            Nadie en estos archivos existe. Los hizo un programa (ClosingGaps.Population, Synthetic), con
            semilla fija, a partir de los totales publicados que siguen y de familias inventadas; ningún
            registro de encuesta entró en ellos. Sirven para probar el producto, no para conocer el país.
            Son de años distintos: no describen ninguno. La forma es la de la ENIGH 2010 del INEGI, con
            solo las columnas necesarias. El municipio es de relleno salvo en Ciudad de México, donde se
            reparte al azar.

            Nobody in these files exists. A program made them (ClosingGaps.Population, Synthetic), with a
            fixed seed, from the published totals below and from invented families; no survey record went
            into them. They are for trying the product, not for knowing the country. The figures are of
            different years: the sample describes none. The layout is that of INEGI's ENIGH 2010, with
            only the columns needed. The municipality is filler except in Mexico City, where it is drawn
            at random.

            Totales publicados · Published totals

            """
        );
        foreach (var figure in PublishedFigures.All)
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

            Inventado · Invented: familias, trabajo y afiliación de los demás, afiliación por parentesco,
            segunda casa de 6 % · families, work and cover of everybody else, cover through kin, a second
            house for 6 %.

            """
        );
        return text.ToString().ReplaceLineEndings("\n");
    }
}
