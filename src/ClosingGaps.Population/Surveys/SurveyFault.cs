using System.Globalization;
using System.Text;

namespace ClosingGaps.Population.Surveys;

/// <summary>The kinds of fault a survey's files can have.</summary>
public enum SurveyFaultKind
{
    /// <summary>The folder is not there.</summary>
    MissingFolder,

    /// <summary>A file of the edition is not in the folder.</summary>
    MissingFile,

    /// <summary>A table is there in two files.</summary>
    RepeatedFile,

    /// <summary>A zip that is none, or that is cut or damaged.</summary>
    DamagedZip,

    /// <summary>The columns are parted by something else than commas.</summary>
    WrongDelimiter,

    /// <summary>A file is there and the system does not let it be read.</summary>
    UnreadableFile,

    /// <summary>A file holds nothing, not even a header.</summary>
    EmptyFile,

    /// <summary>The file is not UTF-8 text.</summary>
    NotUtf8,

    /// <summary>The header lacks a column.</summary>
    MissingColumn,

    /// <summary>The header has a column twice.</summary>
    RepeatedColumn,

    /// <summary>A record has more or fewer fields than the header.</summary>
    FieldCount,

    /// <summary>A quote that is not closed, or text after a closing quote.</summary>
    Quoting,

    /// <summary>Text where a number belongs.</summary>
    NotANumber,

    /// <summary>A word that the text of a user's own survey gives no number.</summary>
    UnknownCode,

    /// <summary>A key field that is blank or not made of digits.</summary>
    BadKey,

    /// <summary>Two records with one key.</summary>
    DuplicateKey,

    /// <summary>A record whose household or person is not in its table.</summary>
    Orphan,

    /// <summary>A weight that is blank, zero or negative.</summary>
    BadWeight,

    /// <summary>A stratum, PSU or place code that is blank or no whole number.</summary>
    BadDesignCode,

    /// <summary>A table whose header or length is not what it says of itself.</summary>
    DamagedTable,

    /// <summary>A row of text that goes on for megabytes.</summary>
    RecordTooLong,

    /// <summary>The text of an edition is not written right, or is not there.</summary>
    BadEdition,

    /// <summary>The files may be of more than one edition, or of a year that is not known.</summary>
    UnclearEdition,

    /// <summary>An edition of which not all was seen, and the user did not insist.</summary>
    UnseenEdition,

    /// <summary>A file that could not be fetched whole.</summary>
    NotFetched,

    /// <summary>A request for a table or column in a form or of a name that is not known.</summary>
    BadRequest,
}

/// <summary>One fault in a survey's files: where, what was expected, and how to mend it.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="File">File name; empty when the fault is not in one file.</param>
/// <param name="Row">Line in the file, the header being 1; 0 when the fault is not on a line.</param>
/// <param name="Column">Column name, or empty.</param>
/// <param name="Spanish">The message in Spanish, without the place.</param>
/// <param name="English">The message in English, without the place.</param>
public sealed record SurveyFault(
    SurveyFaultKind Kind,
    string File,
    int Row,
    string Column,
    string Spanish,
    string English
)
{
    /// <summary>Place and message in Spanish.</summary>
    public string InSpanish => Place("fila", "columna") + Spanish;

    /// <summary>Place and message in English.</summary>
    public string InEnglish => Place("row", "column") + English;

    private string Place(string row, string column)
    {
        if (File.Length == 0)
            return "";
        var place = new StringBuilder(File);
        if (Row > 0)
            place.Append(CultureInfo.InvariantCulture, $", {row} {Row}");
        if (Column.Length > 0)
            place.Append(CultureInfo.InvariantCulture, $", {column} {Column}");
        return place.Append(": ").ToString();
    }
}
