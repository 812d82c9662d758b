using System.Globalization;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Pages.Worker.Reading;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>One question as it stands in a form: what was typed if it has to be mended, else what was told before.</summary>
/// <param name="Legend">The question, or only whose it is when the page asks the same of several jobs.</param>
internal sealed record FactField(
    InterviewPage Page,
    AskedFact Asked,
    Bilingual Legend,
    bool IsOneOfSeveral
)
{
    public string Name { get; } = FieldNames.Of(Asked);

    public string Id => Name.Replace('.', '-');

    public QuestionWords Words { get; } = Page.Interview.Book.Of(Asked.Input);

    public Fact? Told => Page.Answers.Told(Asked.Instance, Asked.Input.Name);

    public Job? Job => Page.Answers.Job(Asked.Instance);

    public Bilingual? Error => Page.Errors.FirstOrDefault(e => e.Field == Name)?.Text;

    public bool IsUnsure =>
        IsTyped
            ? Page.Form.Has(FieldNames.Unsure(Name)) || Page.Form[Name] == FieldNames.UnsureChoice
            : Told is { State: FactState.Unknown };

    /// <summary>A plain amount.</summary>
    public string Amount =>
        IsTyped ? Page.Form[Name]
        : Told is { State: FactState.Known } fact
            ? fact.Value.ToDouble().ToString("0.##", CultureInfo.InvariantCulture)
        : "";

    public bool IsChosen(int code) =>
        IsTyped
            ? Page.Form[Name] == code.ToString(CultureInfo.InvariantCulture)
            : Told is { State: FactState.Known } fact && fact.Value == code;

    public bool IsTicked(WeekDays day) =>
        IsTyped
            ? Page
                .Form.All(Name + ".semana")
                .Contains(((int)day).ToString(CultureInfo.InvariantCulture))
            : Job is { } job && job.Weekdays.HasFlag(day);

    /// <summary>Day, month or year of a date: <c>d</c>, <c>m</c>, <c>a</c>.</summary>
    public string DatePart(string part) =>
        IsTyped ? Page.Form[$"{Name}.{part}"]
        : Told is { State: FactState.Known } fact
        && fact.Value >= DateOnly.MinValue.DayNumber
        && fact.Value <= DateOnly.MaxValue.DayNumber
            ? Part(DateOnly.FromDayNumber((int)fact.Value.ToDouble()), part)
        : "";

    /// <summary>The state chosen: two digits.</summary>
    public string State =>
        IsTyped ? Page.Form[Name + ".estado"]
        : Place is { } place ? place.State
        : "";

    public string Municipality =>
        IsTyped ? Page.Form[Name + ".municipio"]
        : Place is { IsState: false } place ? place.Name
        : "";

    /// <summary>Municipalities that she may have meant.</summary>
    public IReadOnlyList<Territory> Candidates =>
        IsTyped && Municipality.Length > 0 ? TerritoryNames.Search(State, Municipality) : [];

    public static string Part(DateOnly? date, string part) =>
        date is not { } day
            ? ""
            : (
                part == "d" ? day.Day
                : part == "m" ? day.Month
                : day.Year
            ).ToString(CultureInfo.InvariantCulture);

    private bool IsTyped => Page.Errors.Count > 0;

    private Territory? Place =>
        Told is { State: FactState.Known } fact
            ? TerritoryNames.Find((int)fact.Value.ToDouble())
            : null;
}
