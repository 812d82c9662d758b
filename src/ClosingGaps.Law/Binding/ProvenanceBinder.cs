using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Where an amount or formula comes from, its force and its evidence.</summary>
internal static class ProvenanceBinder
{
    private static readonly string[] EvidenceWords =
    [
        "verificado",
        "derivado",
        "recordado",
        "supuesto",
        "no_encontrado",
    ];

    private static readonly string[] ForceWords = ["vigente", "propuesto", "derogado"];

    /// <summary>
    /// What is written at the entry, else what stands once for all entries. A proposal is proposed unless it says otherwise.
    /// </summary>
    public static Provenance Bind(
        DiagnosticBag bag,
        ProvenanceSyntax own,
        ProvenanceSyntax? shared,
        Package package
    )
    {
        var evidence = (own.Evidence ?? shared?.Evidence) is { } e
            ? Mark(bag, e, EvidenceWords)
            : 0;
        var force = (own.Force ?? shared?.Force) is { } f
            ? Mark(bag, f, ForceWords)
            : (int)(package.Syntax.IsProposal ? Force.Proposed : Force.InForce);
        return new Provenance(
            own.Source ?? shared?.Source,
            (Force)force,
            (Evidence)evidence,
            own.Projection ?? shared?.Projection
        );
    }

    /// <summary>Checks that a dated amount names its source, and that what is unknown says that it was not found.</summary>
    public static void CheckAmount(
        Session session,
        Definition definition,
        Provenance provenance,
        bool isUnknown,
        DateOnly from,
        SyntaxNode at
    )
    {
        if (isUnknown != (provenance.Evidence == Evidence.NotFound))
        {
            session.Report(
                BindingDiagnostics.UnknownNeedsEvidence,
                at.Span,
                definition.Name,
                Wording.Date(from)
            );
        }
        else if (
            provenance.Source is null
            && provenance.Evidence is not (Evidence.Assumed or Evidence.NotFound)
        )
        {
            session.Report(
                BindingDiagnostics.WithoutSource,
                at.Span,
                definition.Name,
                Wording.Date(from)
            );
        }
    }

    private static int Mark(DiagnosticBag bag, NameSyntax word, string[] known)
    {
        var index = Array.IndexOf(known, Wording.Fold(word.Name));
        if (index < 0)
        {
            bag.Add(BindingDiagnostics.UnknownMark, word.Span, word.Name, string.Join(", ", known));
            return 0;
        }

        return index;
    }
}
