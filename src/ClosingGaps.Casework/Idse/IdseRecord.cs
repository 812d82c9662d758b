using ClosingGaps.Casework.Identifiers;

namespace ClosingGaps.Casework.Idse;

/// <summary>
/// One movement of one worker, as an employer of the general regime or of the field sends it to IMSS. Domestic employers do not use it:
/// there IMSS computes.
/// </summary>
/// <param name="EmployerRegistration">Registro patronal: ten letters or digits and a check digit.</param>
/// <param name="Nss">Eleven digits.</param>
/// <param name="Name">In capitals without accents, each part of at most 27 letters.</param>
/// <param name="WageCentavos">Daily contribution wage in centavos; 0 in a departure.</param>
/// <param name="WorkerType"><see langword="null"/> in a departure, and where a wage change leaves it blank.</param>
/// <param name="WageType"><see langword="null"/> in a departure.</param>
/// <param name="ReducedWeek">0 whole week, 1 to 5 days a week, 6 reduced working day; <see langword="null"/> in a departure.</param>
/// <param name="Date">First day, last day, or day of the new wage.</param>
/// <param name="Clinic">Unidad de medicina familiar, three digits; empty when not told.</param>
/// <param name="Guide">Guía: the subdelegation, five digits.</param>
/// <param name="WorkerKey">The employer's own key of the worker, at most ten characters.</param>
/// <param name="LeaveCause">Causa de baja, 1 to 9 or A; <see langword="null"/> outside a departure.</param>
/// <param name="Curp">Eighteen characters; empty in a departure.</param>
public sealed record IdseRecord(
    IdseMovement Movement,
    string EmployerRegistration,
    string Nss,
    PersonName Name,
    int WageCentavos,
    IdseWorkerType? WorkerType,
    IdseWageType? WageType,
    int? ReducedWeek,
    DateOnly Date,
    string Clinic,
    string Guide,
    string WorkerKey,
    char? LeaveCause,
    string Curp
);
