using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>What people meet of the law has words for them, in both languages, and every fact behind it says where it comes from.</summary>
public sealed class LawConventionTests
{
    private static readonly Snapshot law = Shipped.Law;

    [Fact]
    public void Every_rule_has_a_label_an_explanation_and_an_article() =>
        None(
            law.All<RuleSymbol>()
                .Where(r =>
                    !Said(r.Label)
                    || !Said(r.Explanation)
                    || string.IsNullOrEmpty(r.Citation?.Reference)
                )
                .Select(r => r.Id)
        );

    [Fact]
    public void Every_input_has_a_label_and_a_question() =>
        None(
            law.All<InputSymbol>().Where(i => !Said(i.Label) || !Said(i.Question)).Select(i => i.Id)
        );

    [Fact]
    public void Every_amount_and_table_names_its_source()
    {
        var values = law.All<ValueSymbol>()
            .SelectMany(v => v.Entries.Select(e => (v.Id, e.From, e.Provenance.Source)));
        var tables = law.All<TableSymbol>()
            .SelectMany(t => t.Versions.Select(v => (t.Id, v.From, v.Provenance.Source)));
        None(values.Concat(tables).Where(e => string.IsNullOrWhiteSpace(e.Source)));
    }

    [Fact]
    public void Every_reading_moves_something_and_each_option_says_its_ground()
    {
        var readings = law.All<ReadingSymbol>().ToList();
        Assert.True(readings.Count >= 12, $"{readings.Count} readings");
        Assert.All(readings, r => Assert.NotEmpty(r.Moves));
        None(
            readings
                .SelectMany(r => r.Options.Select(o => (r.Id, o.Name, o.Provenance.Source)))
                .Where(o => string.IsNullOrWhiteSpace(o.Source))
        );
    }

    [Fact]
    public void An_amount_is_unknown_exactly_when_it_was_not_found() =>
        None(
            law.All<ValueSymbol>()
                .SelectMany(v => v.Entries.Select(e => (v.Id, Entry: e)))
                .Where(e =>
                    e.Entry.Amount is null != (e.Entry.Provenance.Evidence == Evidence.NotFound)
                )
                .Select(e => e.Id)
        );

    private static void None<T>(IEnumerable<T> offenders) => Assert.Equal([], offenders);

    private static bool Said(Bilingual? text) =>
        text is { } t
        && !string.IsNullOrWhiteSpace(t.In("es"))
        && !string.IsNullOrWhiteSpace(t.In("en"));
}
