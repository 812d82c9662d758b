using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Rosters;

/// <summary>Files given to <c>cg roster</c> and <c>cg idse</c>.</summary>
internal static class RosterFile
{
    public static Roster Read(Terminal t, Snapshot law, string name)
    {
        try
        {
            return RosterReader.Read(law, Bytes(t, name));
        }
        catch (RosterFileException e)
        {
            throw new Stop(ExitCode.BadInput, $"{name}: {t.Say(e.What)}", t.Say(e.Mend));
        }
    }

    /// <summary>The whole file, if it is not too large to be one of ours.</summary>
    public static byte[] Bytes(Terminal t, string name)
    {
        var file = new FileInfo(t.Path(name));
        if (!file.Exists)
        {
            throw NoFile.At(t, name);
        }

        if (file.Length > RosterLimits.Bytes)
        {
            throw new Stop(
                ExitCode.BadInput,
                t.Say(
                    $"{name}: mide más de {RosterLimits.Bytes / 1_048_576} MiB",
                    $"{name}: has more than {RosterLimits.Bytes / 1_048_576} MiB"
                ),
                t.Say(
                    "Divídalo por temporada o por centro de trabajo.",
                    "Split it by season or by place of work."
                )
            );
        }

        return File.ReadAllBytes(file.FullName);
    }
}
