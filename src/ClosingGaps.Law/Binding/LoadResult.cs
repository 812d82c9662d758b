using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Binding;

/// <summary>What a load of the law found.</summary>
/// <param name="Snapshot">The law, or <see langword="null"/> when there are errors.</param>
/// <param name="Diagnostics">Errors and warnings of all files, by path and place.</param>
public sealed record LoadResult(Snapshot? Snapshot, IReadOnlyList<Diagnostic> Diagnostics);
