using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.Binding;

/// <summary>Small laws for tests of the binder: one federal package, one instrument and article, and what a test adds.</summary>
internal static class LawText
{
    public const string Federal = """
        paquete federal es "Federación" en "Federation"
          legislador federación

        """;

    public const string Article = """
        instrumento ley "Ley de prueba" en "Test law"
          competencia federación
          texto al 2024-06-07
          fuente "Prueba"

        artículo 1


        """;

    /// <summary>Inputs that many tests use.</summary>
    public const string Facts = """
        categoría régimen es "Régimen" en "Regime"
          general = 0 es "General" en "General"
          hogar = 1 es "Hogar" en "Domestic"
          campo = 2 es "Campo" en "Field"

        entrada salario : pesos/día por empleo
          entre 0 y 100000
          se llama es "Salario" en "Wage"
        entrada días : días por empleo
          se llama es "Días" en "Days"
        entrada régimen : régimen por empleo
          se llama es "Régimen" en "Regime"
        entrada nacimiento : fecha por persona
          fija
          se llama es "Nacimiento" en "Birth"
        entrada residencia : territorio por persona
          se llama es "Residencia" en "Residence"
        entrada ahorro : pesos por persona
          puede no aplicar
          se llama es "Ahorro" en "Savings"
        entrada integrantes : cuenta por hogar
          se llama es "Integrantes" en "Members"
        entrada trabajadores : cuenta por empleador
          se llama es "Trabajadores" en "Workers"


        """;

    /// <summary>Loads a federal package whose article 1 holds the facts above and then the text.</summary>
    public static LoadResult Load(string text) =>
        LoadFiles(("f/paquete.ley", Federal), ("f/ley.ley", Article + Facts + text));

    public static LoadResult LoadFiles(params (string Path, string Text)[] files) =>
        LoadWith([], files);

    public static LoadResult LoadWith(
        IReadOnlyList<string> proposals,
        params (string Path, string Text)[] files
    ) => LawLoader.Load(files.Select(f => new SourceText(f.Path, f.Text)), proposals);

    /// <summary>The snapshot of a text that has no error.</summary>
    public static Snapshot Good(string text)
    {
        var result = Load(text);
        Assert.Empty(Errors(result).Select(Show));
        return result.Snapshot!;
    }

    public static RuleSymbol Rule(string text, string name) =>
        Assert.IsType<RuleSymbol>(Good(text).Find(name));

    public static IReadOnlyList<Diagnostic> Errors(LoadResult result) =>
        [.. result.Diagnostics.Where(d => d.IsError)];

    /// <summary>"LEY031 f/ley.ley:30:7 argument, argument" for each error.</summary>
    public static IReadOnlyList<string> ErrorCodes(string text) =>
        [.. Errors(Load(text)).Select(d => d.Kind.Code)];

    public static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Kind.Code} {diagnostic.Span}: {diagnostic.Message("es")}";
}
