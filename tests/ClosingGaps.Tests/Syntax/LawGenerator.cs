using CsCheck;

namespace ClosingGaps.Tests.Syntax;

/// <summary>Random law texts that are well formed, badly laid out, with comments in odd places.</summary>
internal static class LawGenerator
{
    private static readonly Gen<string> name = Gen.OneOf(
        "cuota_fija",
        "edad",
        "salario_diario",
        "régimen",
        "días_trabajados",
        "x",
        "lss.apoyo",
        "hogar",
        "columna",
        "texto",
        "apoyo_para_personas_cuidadoras_de_largo_nombre"
    );

    private static readonly Gen<string> simpleName = name.Where(n =>
        !n.Contains('.', StringComparison.Ordinal)
    );

    private static readonly Gen<string> number = Gen.OneOf(
        "0",
        "1",
        "12.50",
        "20.40 %",
        "25 UMA",
        "7 dias / semana",
        "1 día",
        "3 meses",
        "100 pesos/día",
        "0.0001"
    );

    private static readonly Gen<string> date = Gen.OneOf("2026-01-01", "2024-02-29", "1997-07-01");

    private static readonly Gen<string> text = Gen.OneOf(
            "uno",
            "dos palabras",
            "",
            " con  espacios ",
            "«LSS», art. 5 # no es nota",
            "palabra"
        )
        .List[1, 30]
        .Select(parts => $"\"{string.Join(' ', parts)}\"");

    private static readonly Gen<string> texts = text.List[1, 3].Select(t => string.Join(" ", t));

    private static readonly Gen<string> bilingual = Gen.OneOf<string>(
        texts.Select(t => $"es {t}"),
        Gen.Select(texts, texts, (a, b) => $"es {a} en {b}")
    );

    private static readonly Gen<string> literal = Gen.OneOf<string>(
        number,
        date,
        simpleName,
        Gen.OneOf("sí", "si", "no", "desconocido", "no aplica", "-5", "− 3 pesos", "2026-03")
    );

    private static readonly Gen<string> provenance = Gen.OneOf<string>(
        Gen.Const(""),
        texts.Select(t => $" fuente {t}"),
        Gen.Select(
            texts,
            t => $" evidencia supuesto\nfuerza vigente fuente {t} proyeccion inflación_4"
        )
    );

    public static readonly Gen<string> Expression = Gen.Recursive<string>(
        (depth, self) => depth > 5 ? Gen.OneOf<string>(number, name, date) : Composite(self)
    );

    private static Gen<string> Composite(Gen<string> self) =>
        Gen.Frequency<string>(
            (
                4,
                Gen.OneOf<string>(
                    number,
                    name,
                    date,
                    Gen.OneOf("sí", "no", "desconocido", "no aplica", "lo anterior")
                )
            ),
            (3, Gen.Select(self, sign, self, (a, op, b) => $"({a}) {op} ({b})")),
            (3, Gen.Select(name, sign, self, (a, op, b) => $"{a} {op} ({b})")),
            (
                1,
                Gen.Select(
                    name,
                    name,
                    name,
                    (a, b, c) => $"{a} + {b} * {c} - {a} / {b} redondeado a 0.01"
                )
            ),
            (1, self.Select(a => $"-({a}) ^ 2")),
            (1, self.Select(a => $"no ({a})")),
            (2, Gen.Select(self, self, self, (c, a, b) => $"(si {c} entonces {a} si no {b})")),
            (
                1,
                Gen.Select(name, self, self, (n, a, b) => $"(si aplica {n} entonces {a} si no {b})")
            ),
            (
                1,
                Gen.Select(
                    name,
                    self,
                    self,
                    (n, a, b) => $"segun {n} ( general:{a};hogar : {b} ; otro :{a} )"
                )
            ),
            (1, Gen.Select(self, self, (a, b) => $"min({a} ,{b})")),
            (1, self.Select(a => $"tarifa( {a} ).tasa")),
            (1, Gen.Select(self, self, (a, b) => $"(suma de ({a}) en sus empleos donde {b})")),
            (1, self.Select(a => $"(todos sus periodos cumplen {a})")),
            (1, Gen.Select(name, date, (n, d) => $"acumulado de {n} desde {d}")),
            (1, Gen.Select(name, name, (a, b) => $"hace 1 meses {a} + suma de {b} en 12 meses"))
        );

    private static Gen<string> sign => Gen.OneOf("+", "-", "×", "/", "y", "o", "+", "÷");

    private static readonly Gen<string> value = Gen.Select(
        simpleName,
        Gen.Select(date, literal, provenance, (d, l, p) => $"desde {d} : {l}{p}").List[1, 4],
        (n, entries) => $"valor {n} : pesos/dia\n fuente \"A\"\n{string.Join('\n', entries)}"
    );

    private static readonly Gen<string> rule = Gen.Select(
        simpleName,
        Expression,
        Expression,
        Expression,
        provenance,
        bilingual,
        (n, a, b, c, p, t) =>
            $"regla {n} : pesos por empleo = {a} segun \"DOF\"\n salvo si {b} prioridad 3 : {c}{p} rige el ultimo dia\n se llama {t}"
    );

    private static readonly Gen<string> table = Gen.Select(
        simpleName,
        number.List[2, 4],
        number.List[2, 4],
        (n, a, b) =>
            $"tabla {n}(ingreso : pesos,edad:años):cuota pesos , tasa porcentaje\ndesde 2026-01-01 fuente \"X\"\n"
            + $"menos de 5, hogar : {string.Join(',', a.Select(x => x + " "))}\n0.01 a 3,2 o mas:{string.Join(" , ", b)}"
    );

    private static readonly Gen<string> cases = Gen.Select(
        text,
        simpleName,
        literal,
        provenance,
        (t, n, l, p) =>
            $"caso {t} dado mes 2026-03, {n} {l}\n dado persona ana : edad 34 años,{n} en 2026-01 {l}\n"
            + $"dado empleo e1 de ana con p : {n} {l} con lectura r = {n} espera {n} <> {l} de ana{p}"
    );

    private static readonly Gen<string> other = Gen.OneOf<string>(
        Gen.Const("artículo 106   fracción I"),
        Gen.Const("transitorio segundo DOF 2020-12-16"),
        Gen.Select(texts, t => $"instrumento lss {t} competencia federacion texto al 2024-06-07"),
        Gen.Select(
            simpleName,
            bilingual,
            (n, b) => $"categoria {n} {b}\n general = 0 {b}\n hogar=1"
        ),
        Gen.Select(
            simpleName,
            bilingual,
            (n, b) =>
                $"entrada {n}:fecha por persona fija entre 0 y 100 pregunta {b} puede no aplicar"
        ),
        Gen.Select(
            simpleName,
            bilingual,
            (n, b) =>
                $"lectura {n} {b} opcion a1 : {b} fuente \"x\" opcion b1 : {b} por omision a1 mueve {n}, {n}"
        ),
        Gen.Select(
            simpleName,
            bilingual,
            (n, b) => $"paquete {n} {b} propuesta de estado 09 sobre {n}, {n}"
        )
    );

    private static readonly Gen<string> separator = Gen.OneOf(
        "\n",
        "\n\n",
        "  # nota\n",
        "\n# propia\n\n# otra\n",
        "\n   # sangrada\n"
    );

    private static readonly Gen<string> declaration = Gen.OneOf<string>(
        value,
        rule,
        table,
        cases,
        other
    );

    /// <summary>A file; comments also stand inside clauses.</summary>
    public static readonly Gen<string> File = Gen.Select(
        Gen.Select(declaration, separator, (d, s) => d + s).List[1, 6],
        Gen.Int[0, 4],
        (parts, comments) => WithComments(string.Concat(parts), comments)
    );

    /// <summary>Ends some lines in a comment: in a file, a line end is where a comment may always stand.</summary>
    private static string WithComments(string text, int every)
    {
        if (every == 0)
        {
            return text;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i % (every + 1) == 0 && !lines[i].Contains('#', StringComparison.Ordinal))
            {
                lines[i] += i % 2 == 0 ? "   # al final  " : "\n # aparte";
            }
        }

        return string.Join('\n', lines);
    }
}
