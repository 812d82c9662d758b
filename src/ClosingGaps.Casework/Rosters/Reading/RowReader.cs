using ClosingGaps.Casework.Identifiers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>Reads one row, cell by cell: every defect is told, not only the first.</summary>
/// <param name="wage">The law's question for the daily wage, which says what it may be.</param>
internal sealed class RowReader(Sheet sheet, InputSymbol wage, List<RosterDefect> defects)
{
    private static readonly Bilingual Type = new("Corrija la celda.", "Correct the cell.");

    private SheetRow row = null!;
    private bool isWrong;

    /// <summary>The identifiers of the last row, even when it has errors.</summary>
    public (string? Curp, string? Nss) Identity { get; private set; }

    /// <returns><see langword="null"/> when the row has an error.</returns>
    public RosterRow? Read(SheetRow of)
    {
        (row, isWrong) = (of, false);
        var curp = Identifier(RosterColumn.Curp, Curp.Read, Masked.Letters);
        var nss = Identifier(RosterColumn.Nss, Nss.Read, Masked.Digits);
        var rfc = Identifier(RosterColumn.Rfc, Rfc.Read, Masked.Letters);
        Identity = (curp?.Text, nss?.Text);
        Identified(curp, nss);
        var name = new PersonName(
            Text(RosterColumn.Paternal),
            Text(RosterColumn.Maternal),
            Text(RosterColumn.Given)
        );
        var start = Date(RosterColumn.Start, isNeeded: true);
        var end = Date(RosterColumn.End, isNeeded: false);
        var read = new RosterRow(
            row.Number,
            name,
            curp,
            nss,
            rfc,
            start ?? default,
            end,
            Wage() ?? 0,
            Choice(RosterColumn.Zone, CellText.Zone, "general o frontera", "general or frontera"),
            Truth(RosterColumn.Relief),
            Date(RosterColumn.ReportedOn, isNeeded: false),
            Date(RosterColumn.FirstHired, isNeeded: false),
            Filing()
        );
        if (start is not null && end < start)
        {
            Error(
                RosterColumn.End,
                new(
                    $"la baja es anterior al alta ({start:yyyy-MM-dd})",
                    $"the end is before the start ({start:yyyy-MM-dd})"
                ),
                new("Revise las dos fechas.", "Look at both dates.")
            );
        }

        Consistency(read);
        return isWrong ? null : read;
    }

    private string Text(RosterColumn column) =>
        sheet.Columns.FirstOrDefault(c => c.Column == column) is { Column: not null } found
            ? row.At(found.Index)
            : "";

    private string Header(RosterColumn column) =>
        sheet.Columns.FirstOrDefault(c => c.Column == column).Header ?? column.Header;

    private T? Identifier<T>(
        RosterColumn column,
        Func<string, Checked<T>> read,
        Func<string, string> mask
    )
        where T : class
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var found = read(text);
        foreach (var defect in found.Defects)
        {
            Tell(
                column,
                defect.IsError ? RosterSeverity.Error : RosterSeverity.Warning,
                mask(text),
                defect.What,
                defect.Mend
            );
        }

        return found.Value;
    }

    // One identifier is enough to cost; both are needed before IMSS.
    private void Identified(Curp? curp, Nss? nss)
    {
        if (Text(RosterColumn.Curp).Length + Text(RosterColumn.Nss).Length == 0)
        {
            Error(
                RosterColumn.Nss,
                new(
                    "la fila no dice de quién es: faltan NSS y CURP",
                    "the row does not say whose it is: NSS and CURP are missing"
                ),
                new("Escriba al menos uno de los dos.", "Write at least one of the two.")
            );
        }
        else if (curp is null && Text(RosterColumn.Curp).Length == 0)
        {
            Warn(
                RosterColumn.Curp,
                new(
                    "sin CURP no se sabe la edad, y el alta ante el IMSS la pide (RACERF 47)",
                    "without a CURP the age is not known, and IMSS asks for it (RACERF 47)"
                ),
                new("Consúltela en gob.mx/curp.", "Look it up at gob.mx/curp.")
            );
        }
        else if (nss is null && Text(RosterColumn.Nss).Length == 0)
        {
            Warn(
                RosterColumn.Nss,
                new(
                    "sin NSS no se puede presentar el alta al IMSS; el costo sí se calcula",
                    "without an NSS the start cannot be filed with IMSS; the cost is computed"
                ),
                new(
                    "Se obtiene sin costo en imss.gob.mx con la CURP.",
                    "It is free at imss.gob.mx with the CURP."
                )
            );
        }
    }

    private DateOnly? Date(RosterColumn column, bool isNeeded)
    {
        var text = Text(column);
        if (text.Length == 0 && !isNeeded)
        {
            return null;
        }

        var date = CellText.Date(text);
        if (date is { Year: >= 1950 and <= 2100 })
        {
            return date;
        }

        Error(
            column,
            text.Length == 0
                ? new("falta la fecha", "the date is missing")
                : new(
                    "no es una fecha que exista; se espera día/mes/año o año-mes-día",
                    "it is no date that exists; day/month/year or year-month-day is expected"
                ),
            new("Escriba, por ejemplo, 15/03/2026.", "Write, for example, 15/03/2026.")
        );
        return null;
    }

    private decimal? Wage()
    {
        var text = Text(RosterColumn.Wage);
        var amount = CellText.Amount(text);
        if (amount is { } known && known > 0 && Fits(known))
        {
            return known;
        }

        Error(
            RosterColumn.Wage,
            text.Length == 0
                ? new("falta el salario por día", "the wage per day is missing")
                : new(
                    $"se espera un salario por día mayor que cero y hasta {wage.Highest}, con centavos a lo más",
                    $"a wage per day above zero and up to {wage.Highest} is expected, with centavos at most"
                ),
            new("Escriba, por ejemplo, 356.16.", "Write, for example, 356.16.")
        );
        return null;
    }

    private bool Fits(decimal amount) =>
        decimal.Round(amount, 2) == amount
        && (wage.Highest is not { } most || (double)amount <= most.ToDouble());

    private bool? Truth(RosterColumn column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (CellText.Truth(text) is { } truth)
        {
            return truth;
        }

        Error(column, new("se espera sí o no", "sí or no is expected"), Type);
        return null;
    }

    private string? Choice(RosterColumn column, Func<string, string?> read, string es, string en)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (read(text) is { } member)
        {
            return member;
        }

        Error(column, new($"se espera {es}", $"{en} is expected"), Type);
        return null;
    }

    private RosterFiling Filing()
    {
        var cause = Text(RosterColumn.LeaveCause).ToUpperInvariant();
        if (
            cause.Length > 0
            && !(cause.Length == 1 && "123456789A".Contains(cause[0], StringComparison.Ordinal))
        )
        {
            Error(
                RosterColumn.LeaveCause,
                new(
                    "se espera la causa de baja: 1 a 9, o A",
                    "the cause of departure is expected: 1 to 9, or A"
                ),
                Type
            );
        }

        return new RosterFiling(
            Shape(RosterColumn.Registration, 11, "11 letras o dígitos", "11 letters or digits"),
            Shape(RosterColumn.Clinic, 3, "3 dígitos", "3 digits"),
            Shape(RosterColumn.Guide, 5, "5 dígitos", "5 digits"),
            Text(RosterColumn.WorkerKey),
            cause.Length == 1 ? cause[0] : null
        );
    }

    // A spreadsheet drops zeros on the left of what it takes for a number.
    private string Shape(RosterColumn column, int length, string es, string en)
    {
        var text = Text(column).ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return "";
        }

        var isNumber = text.All(char.IsAsciiDigit);
        var whole =
            isNumber && column != RosterColumn.Registration ? text.PadLeft(length, '0') : text;
        if (
            whole.Length != length
            || !whole.All(char.IsAsciiLetterOrDigit)
            || (column != RosterColumn.Registration && !isNumber)
        )
        {
            Error(column, new($"se esperan {es}", $"{en} are expected"), Type);
        }

        return whole;
    }

    // Papers that do not agree with each other: any of them may be the right one.
    private void Consistency(RosterRow read)
    {
        if (
            read.Curp is { } curp
            && read.Name.Given.Length > 0
            && read.Name.Paternal.Length > 0
            && !curp.FitsName(read.Name)
        )
        {
            Warn(
                RosterColumn.Curp,
                new(
                    "las letras de la CURP no son las que da el nombre",
                    "the letters of the CURP are not those that the name gives"
                ),
                new(
                    "Compare con la constancia de la CURP; hay excepciones legítimas.",
                    "Compare with the CURP certificate; there are lawful exceptions."
                )
            );
        }

        if (read.Curp is { } born && read.Nss is { } nss && born.Birth.Year % 100 != nss.BirthYear)
        {
            Warn(
                RosterColumn.Nss,
                new(
                    "el año de nacimiento del NSS no es el de la CURP",
                    "the birth year of the NSS is not that of the CURP"
                ),
                new(
                    "Puede ser el NSS de otra persona, o un dato que el IMSS debe corregir.",
                    "It may be another person's NSS, or a datum that IMSS must correct."
                )
            );
        }

        if (
            read.Curp is { } holder
            && read.Rfc is { IsGeneric: false } rfc
            && rfc.ShortDate != ShortDate.Of(holder.Birth)
        )
        {
            Warn(
                RosterColumn.Rfc,
                new(
                    "la fecha del RFC no es la de la CURP",
                    "the date of the RFC is not that of the CURP"
                ),
                new("Compare las dos constancias.", "Compare both certificates.")
            );
        }
    }

    private void Error(RosterColumn column, Bilingual what, Bilingual mend) =>
        Tell(column, RosterSeverity.Error, Shown(column), what, mend);

    private void Warn(RosterColumn column, Bilingual what, Bilingual mend) =>
        Tell(column, RosterSeverity.Warning, Shown(column), what, mend);

    private string Shown(RosterColumn column)
    {
        var text = Text(column);
        return column == RosterColumn.Nss ? Masked.Digits(text)
            : column == RosterColumn.Curp || column == RosterColumn.Rfc ? Masked.Letters(text)
            : text.Length > 40 ? text[..40] + "…"
            : text;
    }

    private void Tell(
        RosterColumn column,
        RosterSeverity severity,
        string shown,
        Bilingual what,
        Bilingual mend
    )
    {
        isWrong |= severity == RosterSeverity.Error;
        defects.Add(new RosterDefect(row.Number, Header(column), severity, shown, what, mend));
    }
}
