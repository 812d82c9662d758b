using ClosingGaps.Law.Text;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Imputation;

/// <summary>How many recipients a level of cells gave to.</summary>
/// <param name="Cell">What a cell of the level has in common.</param>
/// <param name="Recipients">Sampled persons.</param>
public sealed record CellUse(Bilingual Cell, int Recipients);

/// <summary>What was imputed, from whom and how: every result that rests on it says so.</summary>
/// <param name="Donors">Title of the donors' survey.</param>
/// <param name="DonorFiles">Its files.</param>
/// <param name="Facts">What they gave.</param>
/// <param name="Draws">How many times.</param>
/// <param name="Seed">Of the draws.</param>
/// <param name="DonorCount">Sampled persons who may give.</param>
/// <param name="Recipients">Sampled persons who needed it.</param>
/// <param name="WithoutDonor">Of them, those who found nobody: unknown still.</param>
/// <param name="Cells">From the narrowest level of cells to the widest.</param>
public sealed record ImputationNote(
    string Donors,
    IReadOnlyList<SurveySource> DonorFiles,
    IReadOnlyList<Bilingual> Facts,
    int Draws,
    ulong Seed,
    int DonorCount,
    int Recipients,
    int WithoutDonor,
    IReadOnlyList<CellUse> Cells
);
