using ClosingGaps.Casework.Idse;

namespace ClosingGaps.Casework.Rosters.Filing;

/// <summary>A file of records of one kind of movement, as IMSS takes them.</summary>
/// <param name="Name">As other programs name it: altas_08.txt.</param>
public sealed record MovementFile(string Name, IdseMovement Movement, int Records, byte[] Bytes)
{
    /// <summary>One file for each kind of movement that has records.</summary>
    public static IReadOnlyList<MovementFile> Of(RosterMovements movements, IdseText text) =>
        [
            .. movements
                .Records.GroupBy(r => r.Record.Movement)
                .OrderByDescending(g => g.Key)
                .Select(g => new MovementFile(
                    NameOf(g.Key),
                    g.Key,
                    g.Count(),
                    text.Write(g.Select(r => r.Record))
                )),
        ];

    private static string NameOf(IdseMovement movement) =>
        movement switch
        {
            IdseMovement.Enrolment => "altas_08.txt",
            IdseMovement.WageChange => "modificaciones_07.txt",
            _ => "bajas_02.txt",
        };
}
