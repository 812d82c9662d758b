using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>A support that being insured may put in question.</summary>
/// <param name="Receives">Whether she already gets it: only then anything is in question.</param>
/// <param name="InQuestion">Pesos of the payments left, at most.</param>
/// <param name="Payments">How many payments are left.</param>
/// <param name="Reading">The open point: is it lost?</param>
/// <param name="Ask">What to ask the programme, and have answered in writing.</param>
public sealed record SupportAtStake(
    InputSymbol Receives,
    Bilingual Name,
    RuleSymbol InQuestion,
    RuleSymbol Payments,
    ReadingSymbol Reading,
    Bilingual Ask
);

/// <summary>A support that being insured does not touch, and why.</summary>
public sealed record SupportUntouched(RuleSymbol Rule, Bilingual Name, Bilingual Why);

/// <summary>What is weighed when she is registered: <c>content/balance.yaml</c>. Immutable.</summary>
/// <param name="Gains">Rights that insurance gives, in the order of what matters to her.</param>
public sealed record BalanceBook(
    IReadOnlyList<SupportAtStake> Supports,
    IReadOnlyList<SupportUntouched> Never,
    IReadOnlyList<Right> Gains
)
{
    /// <exception cref="ContentException">The file is not as it must be, or names what law or catalogue do not have.</exception>
    public static BalanceBook Read(string path, Snapshot law, RightsBook rights)
    {
        var name = Path.GetFileName(path);
        var file = ContentFile.Read<BalanceFile>(path);
        return new BalanceBook(
            [
                .. file.Supports.Select(s => new SupportAtStake(
                    Of<InputSymbol>(s.Receives),
                    Text(s.Name, s.Receives),
                    Of<RuleSymbol>(s.InQuestion),
                    Of<RuleSymbol>(s.Payments),
                    Of<ReadingSymbol>(s.Reading),
                    Text(s.Ask, s.Receives)
                )),
            ],
            [
                .. file.Never.Select(s => new SupportUntouched(
                    Of<RuleSymbol>(s.Rule),
                    Text(s.Name, s.Rule),
                    Text(s.Why, s.Rule)
                )),
            ],
            [
                .. file.Gains.Select(g =>
                    rights.Rights.FirstOrDefault(r => r.Granted.Name == g)
                    ?? throw Wrong(
                        $"{g}: no está en el catálogo de derechos.",
                        $"{g}: is not in the catalogue of rights."
                    )
                ),
            ]
        );

        T Of<T>(string symbol)
            where T : Symbol =>
            law.Find(symbol) as T
            ?? throw Wrong(
                $"«{symbol}» no es de la ley, o es de otra clase.",
                $"“{symbol}” is not of the law, or is of another kind."
            );

        Bilingual Text(Bilingual? text, string of) =>
            text ?? throw Wrong($"{of}: falta un texto.", $"{of}: a text is missing.");

        ContentException Wrong(string es, string en) => new(name, new(es, en));
    }
}

/// <summary>The file as written.</summary>
internal sealed class BalanceFile
{
    public List<AtStake> Supports { get; set; } = [];

    public List<Untouched> Never { get; set; } = [];

    public List<string> Gains { get; set; } = [];

    internal sealed class AtStake
    {
        public string Receives { get; set; } = "";

        public Bilingual? Name { get; set; }

        public string InQuestion { get; set; } = "";

        public string Payments { get; set; } = "";

        public string Reading { get; set; } = "";

        public Bilingual? Ask { get; set; }
    }

    internal sealed class Untouched
    {
        public string Rule { get; set; } = "";

        public Bilingual? Name { get; set; }

        public Bilingual? Why { get; set; }
    }
}
