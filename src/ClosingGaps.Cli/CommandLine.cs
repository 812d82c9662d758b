using System.CommandLine;
using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Cli.Adequacy;
using ClosingGaps.Cli.Arrears;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Calc.Comparison;
using ClosingGaps.Cli.Calc.Payments;
using ClosingGaps.Cli.Care;
using ClosingGaps.Cli.Data;
using ClosingGaps.Cli.Entitlements;
using ClosingGaps.Cli.Gaps;
using ClosingGaps.Cli.Law;
using ClosingGaps.Cli.Lives;
using ClosingGaps.Cli.Output;
using ClosingGaps.Cli.Registrations;
using ClosingGaps.Cli.Rosters;
using ClosingGaps.Cli.Seasons;
using ClosingGaps.Cli.Validation;
using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Cli;

/// <summary>The whole command, runnable inside a test: arguments in, texts and an exit code out.</summary>
internal static class CommandLine
{
    public static int Run(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        bool colour,
        string? folder = null
    )
    {
        var terminal = new Terminal(output, error, LanguageOf(args), colour)
        {
            Folder = folder ?? Directory.GetCurrentDirectory(),
        };
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            // Numbers and dates are written by our own rules; only the parser's own texts follow the UI culture.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(terminal.Language);
            return Invoke(Root(terminal), args, terminal);
        }
        catch (Stop stop)
        {
            return Report(stop, terminal);
        }
        catch (NoLawForDateException e)
        {
            terminal.Complain(terminal.Say(e.Text));
            return ExitCode.NoRule;
        }
        catch (MissingLawException e)
        {
            terminal.Complain(terminal.Say(e.Text));
            return ExitCode.NoRule;
        }
        catch (ContentException e)
        {
            terminal.Complain(terminal.Say(e.Text));
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(
                terminal.Say("no se puede leer o escribir: ", "cannot be read or written: ")
                    + terminal.Say(FileTrouble.Of(e))
            );
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The last line of defence: people never see a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var what = $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
            terminal.Complain(
                terminal.Say(
                    $"falla interna ({what}). No es culpa suya: repórtela en el proyecto con esta línea, la orden que dio y «cg --version».",
                    $"internal fault ({what}). It is not your doing: report it to the project with this line, the command and \"cg --version\"."
                )
            );
            return ExitCode.Fault;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            terminal.Say(
                "Cerrando Brechas: la ley como datos, y lo que de ella resulta.",
                "Closing Gaps: the law as data, and what follows from it."
            )
        )
        {
            LawCommand.Create(terminal),
            CalcCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            ReadingsCommand.Create(terminal),
            CompareCommand.Create(terminal),
            EntitlementsCommand.Create(terminal),
            LifeCommand.Create(terminal),
            SeasonCommand.Create(terminal),
            ArrearsCommand.Create(terminal),
            RosterCommand.Create(terminal),
            IdseCommand.Create(terminal),
            GapsCommand.Create(terminal),
            BranchesCommand.Create(terminal),
            LedgerCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            AdequacyCommand.Create(terminal),
            RegistrationsCommand.Create(terminal),
            CareCommand.Create(terminal),
            DataCommand.Create(terminal),
        };
        var language = new Option<string>("--lang")
        {
            Description = terminal.Say("Idioma: es o en.", "Language: es or en."),
            HelpName = "es|en",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong("es", "en");
        root.Add(language);
        root.SetAction(_ => root.Parse(["--help"]).Invoke(Writers(terminal)));
        return root;
    }

    private static int Invoke(RootCommand root, IReadOnlyList<string> args, Terminal terminal)
    {
        var result = root.Parse(args);
        if (result.Errors.Count == 0)
        {
            return result.Invoke(Writers(terminal));
        }

        foreach (var message in result.Errors.Select(e => e.Message).Distinct())
        {
            terminal.Complain(message);
        }

        var path = string.Join(' ', Path(result.CommandResult));
        terminal.Error.WriteLine(
            terminal.Say($"Vea cómo se usa: {path} --help", $"See how it is used: {path} --help")
        );
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Path(System.CommandLine.Parsing.SymbolResult? result) =>
        result is System.CommandLine.Parsing.CommandResult command
            ? Path(command.Parent)
                .Append(command.Command is RootCommand ? "cg" : command.Command.Name)
            : [];

    private static InvocationConfiguration Writers(Terminal terminal) =>
        new()
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };

    private static int Report(Stop stop, Terminal terminal)
    {
        if (stop.Message.Length > 0)
        {
            terminal.Complain(stop.Message);
        }

        if (stop.Help is not null)
        {
            terminal.Error.WriteLine("  " + stop.Help);
        }

        return stop.ExitCode;
    }

    /// <summary>The texts of the commands are made before the arguments are parsed, so the language is read first. Spanish unless asked.</summary>
    private static string LanguageOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--lang=en" or "--lang:en")
            {
                return "en";
            }

            if (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "en")
            {
                return "en";
            }
        }

        return "es";
    }
}
