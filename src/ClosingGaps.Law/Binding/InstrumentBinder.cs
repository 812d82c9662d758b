using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Declares instruments and checks that each package legislates only where it may.</summary>
internal static class InstrumentBinder
{
    public static void Declare(Session session)
    {
        foreach (var (package, syntax) in Opened(session).Where(o => o.Syntax.Title is not null))
        {
            Declare(session, package, syntax);
        }

        foreach (var (package, syntax) in Opened(session))
        {
            if (!session.Instruments.TryGetValue(syntax.Name.Name, out var instrument))
            {
                session.Report(
                    BindingDiagnostics.UnknownInstrument,
                    syntax.Name.Span,
                    syntax.Name.Name
                );
                DeclareUnknown(session, package, syntax);
            }
            else if (!package.Sees(instrument.Package))
            {
                session.Report(
                    BindingDiagnostics.NameOfOtherPackage,
                    syntax.Name.Span,
                    syntax.Name.Name,
                    instrument.Package.Name,
                    package.Name
                );
            }
            else
            {
                Competence.Check(session, package, instrument, syntax.Name.Span);
            }
        }
    }

    private static void Declare(Session session, Package package, InstrumentSyntax syntax)
    {
        var level = package.Symbol.Legislator.Level;
        var symbol = new InstrumentSymbol(
            syntax.Name.Name,
            syntax.Title!,
            syntax.IsConcurrent ? null : syntax.Competence ?? level,
            syntax.TextAsOf,
            syntax.Source,
            syntax.Name.Span
        );
        var instrument = new Instrument(symbol, package, syntax.IsConcurrent);
        if (!session.Instruments.TryAdd(symbol.Name, instrument))
        {
            Repeated.Report(
                session.Bag,
                symbol.Name,
                syntax.Name.Span,
                session.Instruments[symbol.Name].Symbol.Span
            );
        }
    }

    // What stands in an instrument that is not known keeps its article, so that one mistake is one message.
    private static void DeclareUnknown(Session session, Package package, InstrumentSyntax syntax)
    {
        var name = syntax.Name.Name;
        var symbol = new InstrumentSymbol(
            name,
            Labels.FromName(name),
            null,
            null,
            null,
            syntax.Name.Span
        );
        session.Instruments[name] = new Instrument(symbol, package, IsConcurrent: true);
    }

    private static IEnumerable<(Package Package, InstrumentSyntax Syntax)> Opened(
        Session session
    ) =>
        from package in session.Packages
        from file in package.Files
        from syntax in file.Declarations.OfType<InstrumentSyntax>()
        select (package, syntax);
}
