using ClosingGaps.Casework.Idse;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters.Filing;

/// <summary>One record in the making; what it lacks is noted, all of it.</summary>
internal sealed class RecordDraft(
    RosterWorker worker,
    RosterRow row,
    RowMonth month,
    FilingAssumptions assumptions,
    List<Bilingual> why
)
{
    // Six digits with two decimals.
    private const int MostCentavos = 999_999;

    public IdseRecord Make(IdseMovement movement, DateOnly date)
    {
        var isDeparture = movement == IdseMovement.Departure;
        if (month.IsMinor)
        {
            why.Add(
                new(
                    "la ley prohíbe este trabajo a su edad: no se prepara su alta como si lo permitiera",
                    "the law forbids this job at that age: no record is made as if it allowed it"
                )
            );
        }

        var wage = month.BaseWageCentavos;
        if (!isDeparture && wage is null)
        {
            why.Add(
                new(
                    "no se sabe el salario base de cotización (¿falta la zona?)",
                    "the contribution wage is not known (is the zone missing?)"
                )
            );
        }
        else if (!isDeparture && wage > MostCentavos)
        {
            why.Add(
                new(
                    "el salario base pasa de 9,999.99, lo más que cabe en el registro",
                    "the contribution wage passes 9,999.99, the most that the record holds"
                )
            );
        }

        if (row.Name.Given.Length == 0 || row.Name.Paternal.Length + row.Name.Maternal.Length == 0)
        {
            why.Add(new("falta el nombre o un apellido", "the name or a surname is missing"));
        }

        if (row.Filing.WorkerKey.Length > 10 || !row.Filing.WorkerKey.All(IdseLine.IsKeyCharacter))
        {
            why.Add(
                new(
                    "la clave admite hasta 10 letras sin acento o dígitos",
                    "the key takes up to 10 letters without accent or digits"
                )
            );
        }

        return new IdseRecord(
            movement,
            Needed(
                row.Filing.Registration,
                assumptions.Registration,
                new("falta el registro patronal", "the employer registration is missing")
            ),
            Needed(worker.Nss?.Text ?? "", "", new("falta el NSS", "the NSS is missing")),
            row.Name,
            isDeparture ? 0 : wage ?? 0,
            isDeparture ? null : IdseWorkerType.Field,
            isDeparture ? null : IdseWageType.Fixed,
            isDeparture ? null : 0,
            date,
            isDeparture ? "" : row.Filing.Clinic,
            Needed(
                row.Filing.Guide,
                assumptions.Guide,
                new("falta la guía de la subdelegación", "the guide is missing")
            ),
            row.Filing.WorkerKey,
            isDeparture ? Cause() : null,
            isDeparture
                ? ""
                : Needed(
                    worker.Curp?.Text ?? "",
                    "",
                    new("falta la CURP (RACERF 47)", "the CURP is missing (RACERF 47)")
                )
        );
    }

    private char? Cause()
    {
        var cause = row.Filing.LeaveCause ?? assumptions.LeaveCause;
        if (cause is null)
        {
            why.Add(new("falta la causa de baja", "the cause of departure is missing"));
        }

        return cause;
    }

    private string Needed(string own, string common, Bilingual missing)
    {
        var text = own.Length > 0 ? own : common;
        if (text.Length == 0)
        {
            why.Add(missing);
        }

        return text;
    }
}
