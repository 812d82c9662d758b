using System.Globalization;
using ClosingGaps.Casework.Idse;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Rosters;

/// <summary>Amounts and closed words of a roster as people read them.</summary>
internal static class RosterWords
{
    /// <summary>"$1,234.50" of 123450 centavos.</summary>
    public static string Money(long centavos) =>
        (centavos < 0 ? "-$" : "$")
        + (Math.Abs(centavos) / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Code(RosterSeverity severity) =>
        severity switch
        {
            RosterSeverity.Error => "error",
            RosterSeverity.Warning => "warning",
            _ => "protection",
        };

    public static string Say(Terminal t, IdseMovement movement) =>
        movement switch
        {
            IdseMovement.Enrolment => t.Say("alta o reingreso", "enrolment"),
            IdseMovement.WageChange => t.Say("modificación de salario", "wage change"),
            _ => t.Say("baja", "departure"),
        };

    public static string Code(IdseMovement movement) =>
        ((int)movement).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>"1 fila", "2 filas".</summary>
    public static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
