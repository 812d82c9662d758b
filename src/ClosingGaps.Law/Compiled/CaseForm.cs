using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Compiled;

/// <summary>Worked examples.</summary>
internal static class CaseForm
{
    public static void Write(CompiledWriter w, CaseSymbol @case)
    {
        w.Text(@case.Title);
        ProvenanceForm.Write(w, @case.Package);
        ProvenanceForm.Write(w, @case.Citation);
        w.Date(@case.FirstMonth);
        w.Date(@case.LastMonth);
        w.List(@case.Instances, Write);
        w.List(@case.Facts, Write);
        w.List(
            @case.Readings,
            static (w, r) =>
            {
                w.Text(r.Key);
                w.Text(r.Value);
            }
        );
        w.List(@case.Proposals, static (w, p) => w.Text(p));
        w.List(@case.Projections, static (w, p) => w.Text(p));
        w.List(@case.Expectations, Write);
        w.Span(@case.Span);
    }

    public static CaseSymbol Read(CompiledReader r) =>
        new(
            r.Text(),
            ProvenanceForm.Package(r),
            ProvenanceForm.CitationOrNull(r),
            r.Date(),
            r.Date(),
            r.List(Instance),
            r.List(Fact),
            r.List(static r => (Reading: r.Text(), Option: r.Text()))
                .ToDictionary(c => c.Reading, c => c.Option, StringComparer.Ordinal),
            r.List(static r => r.Text()),
            r.List(static r => r.Text()).ToHashSet(StringComparer.Ordinal),
            r.List(Expectation),
            r.Span()
        );

    private static void Write(CompiledWriter w, CaseInstance instance)
    {
        w.Number((long)instance.Entity);
        w.Text(instance.Name);
        w.Text(instance.Parent);
        w.Text(instance.Employer);
        w.Flag(instance.Days is not null);
        if (instance.Days is { } days)
        {
            w.Date(days.First);
            w.Date(days.Last);
        }
    }

    private static CaseInstance Instance(CompiledReader r) =>
        new(
            (Entity)r.Int(),
            r.Text(),
            r.TextOrNull(),
            r.TextOrNull(),
            r.Flag() ? new SpellDays(r.DateOrNull(), r.DateOrNull()) : null
        );

    private static void Write(CompiledWriter w, CaseFact fact)
    {
        w.Text(fact.Instance);
        w.Known(fact.Input);
        w.Date(fact.Month);
        w.Number((long)fact.State);
        w.Amount(fact.Value);
        w.Span(fact.Span);
    }

    private static CaseFact Fact(CompiledReader r) =>
        new(
            r.Text(),
            r.Known<InputSymbol>(),
            r.DateOrNull(),
            (FactState)r.Int(),
            r.Amount(),
            r.Span()
        );

    private static void Write(CompiledWriter w, CaseExpectation expectation)
    {
        w.Known(expectation.Output);
        w.Text(expectation.Instance);
        w.Date(expectation.Month);
        w.Flag(expectation.IsWrongAtSource);
        w.Number((long)expectation.State);
        w.Amount(expectation.Value);
        w.Text(expectation.Source);
        w.Span(expectation.Span);
        w.Flag(expectation.Digits is not null);
        w.Number(expectation.Digits ?? 0);
    }

    private static CaseExpectation Expectation(CompiledReader r) =>
        new(
            r.Known<Symbol>(),
            r.TextOrNull(),
            r.Date(),
            r.Flag(),
            (FactState)r.Int(),
            r.Amount(),
            r.TextOrNull(),
            r.Span(),
            Digits(r.Flag(), r.Int())
        );

    private static int? Digits(bool has, int digits) => has ? digits : null;
}
