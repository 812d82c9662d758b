using ClosingGaps.Cli;
using ClosingGaps.Tests.Repository;

namespace ClosingGaps.Tests.Cli;

/// <summary>Runs the command inside the test process.</summary>
internal static class Cg
{
    /// <summary>A small law made for these tests.</summary>
    public static string SampleLaw { get; } =
        RepositoryRoot.Combine("tests", "ClosingGaps.Tests", "Cli", "sample");

    public sealed record Outcome(int ExitCode, string Output, string Error)
    {
        /// <summary>What a person sees, and the exit code.</summary>
        public string Everything => $"{Output}{Error}exit {ExitCode}\n";
    }

    public static Outcome Run(params string[] args) => RunIn(RepositoryRoot.Path, args);

    public static Outcome RunIn(string folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(args, output, error, colour: false, folder);
        return new Outcome(
            exitCode,
            output.ToString().ReplaceLineEndings("\n"),
            error.ToString().ReplaceLineEndings("\n")
        );
    }

    /// <summary>A command about the sample law.</summary>
    public static Outcome Sample(string command) => Run([.. Split(command), "--law", SampleLaw]);

    /// <summary>Words of a command line; quotes keep blanks.</summary>
    public static string[] Split(string command) =>
        [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(command)];
}
