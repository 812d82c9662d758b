using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Women, men, or both together.</summary>
public enum Sex : byte
{
    Women,
    Men,
    Both,
}

/// <summary>One group of workers and sex: how many there are, and how many of them are insured through their own work.</summary>
/// <param name="Group">Id of the mapping's rule that says who belongs.</param>
/// <param name="Label">What the mapping calls the group.</param>
/// <param name="People">Number of people, with its error.</param>
/// <param name="Insured">How many of them are insured through their own work.</param>
/// <param name="Rate">The share insured, from 0 to 1.</param>
public sealed record GapLine(
    string Group,
    Bilingual Label,
    Sex Sex,
    Estimate People,
    Estimate Insured,
    Estimate Rate
);

/// <summary>
/// Who is a domestic worker or day labourer in a survey and who is insured through her own work: the compliance gap as observed.
/// </summary>
/// <param name="Survey">Title of the survey.</param>
/// <param name="IsSynthetic">The rows are made up to resemble published totals: say so wherever a figure stands.</param>
/// <param name="Mapping">Package that defines the groups.</param>
/// <param name="MappingHash">Identity of the mapping's text.</param>
/// <param name="Persons">Sampled persons read.</param>
public sealed record GapReport(
    string Survey,
    bool IsSynthetic,
    string Mapping,
    string MappingHash,
    int Persons,
    IReadOnlyList<GapLine> Lines
);
