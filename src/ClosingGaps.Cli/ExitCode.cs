namespace ClosingGaps.Cli;

/// <summary>What <c>cg</c> tells the shell. Documented in docs/cli.md; scripts may rely on it.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 1;

    /// <summary>The command was not written right.</summary>
    public const int Usage = 2;

    /// <summary>A file or a value given is not right.</summary>
    public const int BadInput = 3;

    /// <summary>The law held has nothing for that date or place.</summary>
    public const int NoRule = 4;

    /// <summary>A check ran and did not pass.</summary>
    public const int CheckFailed = 5;
}
