using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Arguments
{
    public static Argument<string?> Folder(Terminal t) =>
        new(t.Say("CARPETA", "FOLDER"))
        {
            Description = t.Say(
                "Carpeta de la ley; si falta, la más cercana.",
                "Law folder; when absent, the nearest."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };

    public static Option<bool> Json(Terminal t) =>
        new("--json") { Description = t.Say("Resultado en JSON.", "Result as JSON.") };

    public static Argument<string> Name(Terminal t) =>
        new(t.Say("NOMBRE", "NAME"))
        {
            Description = t.Say(
                "Nombre en la ley: «uma_diaria» o «lss.cuota_fija».",
                "Name in the law: \"uma_diaria\" or \"lss.cuota_fija\"."
            ),
        };

    public static Argument<DateOnly> Date(string name, string description) =>
        new(name) { Description = description, CustomParser = ParseDate };

    public static Option<DateOnly> At(Terminal t) =>
        new("--at")
        {
            Description = t.Say("Fecha, como 2026-03-15.", "Date, as 2026-03-15."),
            HelpName = t.Say("FECHA", "DATE"),
            CustomParser = ParseDate,
        };

    /// <summary>Another date, under a name of its own.</summary>
    public static Option<DateOnly> Day(Terminal t, string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = t.Say("FECHA", "DATE"),
            CustomParser = ParseDate,
        };

    /// <summary>The day of the law that people are put under.</summary>
    public static Option<DateOnly> LawDate(Terminal t) =>
        Day(
            t,
            "--law-date",
            t.Say(
                "Día de la ley que se aplica, como 2021-06-15.",
                "Day of the law to apply, as 2021-06-15."
            )
        );

    /// <summary>A survey; the sample that ships when absent.</summary>
    public static Argument<string?> Survey(Terminal t) =>
        new(t.Say("CARPETA", "FOLDER"))
        {
            Description = t.Say(
                "Carpeta o zip con los CSV de la encuesta. Si falta: la muestra sintética que acompaña al programa.",
                "Folder or zip with the CSV files of the survey. When absent: the synthetic sample that comes with the program."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };

    /// <summary>A file for all figures.</summary>
    public static Option<string?> Csv(Terminal t) =>
        new("--csv")
        {
            Description = t.Say(
                "Escribe todas las cifras en una tabla CSV.",
                "Writes all figures as a CSV table."
            ),
            HelpName = t.Say("ARCHIVO", "FILE"),
        };

    /// <summary>The date of an option; <see langword="null"/> when it was not given.</summary>
    public static DateOnly? Given(this ParseResult result, Option<DateOnly> option) =>
        result.GetResult(option) is null ? null : result.GetValue(option);

    /// <summary>The day of whoever runs the command: asked only at this edge, and only where no date was given.</summary>
    public static DateOnly Today() =>
        DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    public static Option<string?> Territory(Terminal t)
    {
        var option = new Option<string?>("--territory")
        {
            Description = t.Say(
                "Entidad (09) o municipio (09007) cuya ley también cuenta.",
                "State (09) or municipality (09007) whose law counts too."
            ),
            HelpName = t.Say("CLAVE", "CODE"),
        };
        option.Validators.Add(result =>
        {
            var code = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (code.Length is not (2 or 5) || !code.All(char.IsAsciiDigit))
            {
                result.AddError(
                    t.Say(
                        $"«{code}» no es una clave de territorio: son dos cifras (09) o cinco (09007).",
                        $"\"{code}\" is no territory code: two digits (09) or five (09007)."
                    )
                );
            }
        });
        return option;
    }

    public static DateOnly ParseDate(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        var english = CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.Ordinal);
        result.AddError(
            english
                ? $"\"{text}\" is no date; write year-month-day: 2026-03-15."
                : $"«{text}» no es una fecha; escriba año-mes-día: 2026-03-15."
        );
        return default;
    }
}
