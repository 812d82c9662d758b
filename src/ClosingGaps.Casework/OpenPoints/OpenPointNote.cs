using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.OpenPoints;

/// <summary>What the register says of an open point beside the law: on whom it is worked out, and what to ask of whom.</summary>
/// <param name="Figures">Rules that depend on the reading.</param>
/// <param name="Request">What to ask; <see langword="null"/> when nothing would help, and then <paramref name="WhyNone"/> says why.</param>
public sealed record OpenPointNote(
    ReadingSymbol Reading,
    IReadOnlyList<RuleSymbol> Figures,
    IReadOnlyList<TypicalWoman> Women,
    InformationRequest? Request,
    Bilingual? WhyNone
);

/// <summary>Who can answer.</summary>
/// <param name="IsLocal">One in each state: whoever sends the request writes which.</param>
public sealed record Authority(string Id, Bilingual Name, bool IsLocal);

/// <summary>What is asked of an authority about an open point.</summary>
/// <param name="From">First day that the documents may be of.</param>
/// <param name="About">Why it is asked.</param>
/// <param name="Documents">Which documents are requested.</param>
/// <param name="Questions">What must be found in them.</param>
public sealed record InformationRequest(
    Authority To,
    DateOnly From,
    Bilingual Subject,
    Bilingual About,
    IReadOnlyList<Bilingual> Documents,
    IReadOnlyList<Bilingual> Questions
);
