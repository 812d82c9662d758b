using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// The label of a name. People see the inputs and rules of what is in force, so there a missing label is a warning; values, tables,
/// proposals under discussion and survey mappings fall back to the name with spaces in silence.
/// </summary>
internal static class LabelCheck
{
    public static Bilingual Of(Session session, Definition definition, TextsSyntax texts)
    {
        if (texts.Label is { } label)
        {
            return label;
        }

        if (
            definition.Package.IsLaw
            && definition.Kind is DefinitionKind.Input or DefinitionKind.Rule
        )
        {
            session.Report(BindingDiagnostics.WithoutLabel, definition.Span, definition.Name);
        }

        return Labels.FromName(definition.Name);
    }
}
