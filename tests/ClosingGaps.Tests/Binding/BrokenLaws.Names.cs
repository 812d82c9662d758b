namespace ClosingGaps.Tests.Binding;

/// <summary>Names and packages.</summary>
internal static partial class BrokenLaws
{
    private static IEnumerable<Example> Names() =>
        [
            One(
                "LEY030",
                """
                regla cuota : pesos por empleo
                  = zapato × 1 días
                  se llama es "Cuota" en "Quota"
                """
            ),
            One(
                "LEY031",
                """
                regla cuota : pesos por empleo
                  = salaro × días
                  se llama es "Cuota" en "Quota"
                """
            ),
            One(
                "LEY032",
                """
                valor tope : pesos
                  desde 2026-01-01 : 10  fuente "DOF"
                instrumento otra "Otra ley" en "Another law"
                artículo 1
                valor tope : pesos
                  desde 2026-01-01 : 12  fuente "DOF"
                regla doble : pesos
                  = tope × 2
                  se llama es "Doble" en "Double"
                """
            ),
            One(
                "LEY034",
                """
                entrada días : días por empleo
                  se llama es "Días" en "Days"
                """
            ),
            One(
                "LEY035",
                """
                entrada dias : días por empleo
                  se llama es "Días" en "Days"
                """
            ),
            One(
                "LEY036",
                """
                entrada días_del_mes : días por empleo
                  se llama es "Días" en "Days"
                """
            ),
        ];

    private static IEnumerable<Example> Packages() =>
        [
            Many(
                "LEY033",
                (
                    "federal/prueba.ley",
                    """
                    instrumento ley
                    artículo 2
                    regla suma : pesos por persona
                      = apoyo_local + 1 pesos
                      se llama es "Suma" en "Sum"
                    """
                ),
                (
                    "ciudad/paquete.ley",
                    City
                        + """
                        instrumento local "Ley local" en "Local law"
                        artículo 1
                        regla apoyo_local : pesos por persona
                          = 5 pesos
                          rige en residencia
                          se llama es "Local" en "Local"
                        """
                )
            ),
            Many("LEY037", ("suelto.ley", "categoría color\n  rojo = 0\n")),
            Many("LEY038", ("otro/paquete.ley", "categoría color\n  rojo = 0\n")),
            Many(
                "LEY039",
                (
                    "federal/prueba.ley",
                    "paquete otro es \"Otro\" en \"Other\"\n  legislador federación\n"
                )
            ),
            Many("LEY040", ("ciudad/paquete.ley", City.Replace("sobre federal", "sobre feredal"))),
            Many(
                "LEY041",
                (
                    "a/paquete.ley",
                    "paquete a es \"A\" en \"A\"\n  legislador federación\n  sobre b\n"
                ),
                (
                    "b/paquete.ley",
                    "paquete b es \"B\" en \"B\"\n  legislador federación\n  sobre a\n"
                )
            ),
            Many(
                "LEY042",
                ("ciudad/paquete.ley", City),
                (
                    "jalisco/paquete.ley",
                    "paquete jalisco es \"Jalisco\" en \"Jalisco\"\n  legislador estado 14\n  sobre ciudad\n"
                )
            ),
            Many(
                "LEY043",
                (
                    "ciudad/paquete.ley",
                    City
                        + """
                        instrumento ley_de_cuidados
                        artículo 7
                        modifica regla apoyo_de_cuidados
                          = lo anterior + 10 pesos
                        """
                ),
                (
                    "ciudad_dos/paquete.ley",
                    City.Replace("paquete ciudad", "paquete ciudad_dos")
                        + """
                        instrumento ley_de_cuidados
                        artículo 7
                        modifica regla apoyo_de_cuidados
                          = lo anterior + 20 pesos
                        """
                )
            ),
            Many("LEY044", ("ciudad/paquete.ley", City.Replace("estado 09", "estado 99"))),
            Many(
                "LEY045",
                (
                    "ciudad/paquete.ley",
                    City
                        + """
                        instrumento ley
                        artículo 7
                        modifica regla apoyo
                          = lo anterior + 10 pesos
                          rige en residencia
                        """
                )
            ),
            One(
                "LEY046",
                """
                instrumento ley_que_no_existe
                artículo 3
                regla cuota : pesos por empleo
                  = salario × días
                  se llama es "Cuota" en "Quota"
                """
            ),
            Many(
                "LEY047",
                (
                    "federal/prueba.ley",
                    """
                    regla cuota : pesos por empleo
                      = salario × días
                      se llama es "Cuota" en "Quota"
                    """
                )
            ),
            Many(
                "LEY048",
                (
                    "federal/prueba.ley",
                    """
                    instrumento ley_de_escuelas "Ley de escuelas" en "Schools law"
                      competencia concurrente
                    artículo 1
                    regla beca : pesos por persona
                      = 10 pesos
                      se llama es "Beca" en "Grant"
                    """
                ),
                (
                    "ciudad/paquete.ley",
                    City
                        + """
                        instrumento ley_de_escuelas
                        artículo 1
                        modifica regla beca
                          = lo anterior + 10 pesos
                        """
                )
            ),
            One(
                "LEY049",
                """
                regla beca : pesos por persona
                  = 10 pesos
                  rige en ahorro
                  se llama es "Beca" en "Grant"
                """
            ),
        ];
}
