using ClosingGaps.Casework.Interviews;

namespace ClosingGaps.Casework.Workers;

/// <summary>How a page calls a job: her own name for it, else "Casa 1".</summary>
public static class JobWords
{
    private static readonly (WeekDays Day, string Es, string En)[] Days =
    [
        (WeekDays.Monday, "lun", "Mon"),
        (WeekDays.Tuesday, "mar", "Tue"),
        (WeekDays.Wednesday, "mié", "Wed"),
        (WeekDays.Thursday, "jue", "Thu"),
        (WeekDays.Friday, "vie", "Fri"),
        (WeekDays.Saturday, "sáb", "Sat"),
        (WeekDays.Sunday, "dom", "Sun"),
    ];

    /// <param name="language">"es" or "en".</param>
    public static string Title(Job job, string language) =>
        job.Name
        ?? (job.Kind, language) switch
        {
            (WorkKind.Home, "en") => $"House {job.Number}",
            (WorkKind.Home, _) => $"Casa {job.Number}",
            (_, "en") => $"Farm {job.Number}",
            _ => $"Rancho {job.Number}",
        };

    /// <summary>"lun, mié", "Mon, Wed"; empty when she did not tell the days.</summary>
    public static string Week(Job job, string language) =>
        string.Join(
            ", ",
            Days.Where(d => job.Weekdays.HasFlag(d.Day)).Select(d => language == "en" ? d.En : d.Es)
        );
}
