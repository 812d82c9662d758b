namespace ClosingGaps.Cli;

/// <summary>Ends a command with a message for people: what is wrong and how to mend it.</summary>
internal sealed class Stop(int exitCode, string message, string? help = null) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public string? Help { get; } = help;
}
