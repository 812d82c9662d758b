using System.Globalization;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>A file of the catalogue as written.</summary>
internal sealed class RightsFile
{
    public List<Entry> Rights { get; set; } = [];

    internal sealed class Entry
    {
        public string Granted { get; set; } = "";

        public Bilingual? Name { get; set; }

        public int Order { get; set; }

        public string OwedBy { get; set; } = "";

        public string? Amount { get; set; }

        public Bilingual? AmountNote { get; set; }

        public string? Until { get; set; }

        public List<string> Instead { get; set; } = [];

        public Dictionary<string, string> Supposes { get; set; } = [];

        public List<string> CanChange { get; set; } = [];

        public bool Life { get; set; }

        public string? ClaimBy { get; set; }

        public Dictionary<string, string> NotFor { get; set; } = [];

        public bool ElseNothing { get; set; }

        /// <exception cref="ContentException">A name is not of the law, or not of the kind that its place asks for.</exception>
        public Right ToRight(Snapshot law, string file)
        {
            var granted = Rule(Granted, "granted", TypeKind.Boolean);
            if (granted.Entity is not (Entity.Person or Entity.Employment))
            {
                throw Wrong(
                    $"{Granted}: se espera una regla por persona o por empleo.",
                    $"{Granted}: a rule per persona or per empleo is expected."
                );
            }

            return new Right(
                granted,
                Name ?? granted.Label,
                Path.GetFileNameWithoutExtension(file),
                Order,
                Enum.TryParse<Debtor>(OwedBy, ignoreCase: true, out var debtor)
                && Enum.IsDefined(debtor)
                && !char.IsAsciiDigit(OwedBy[0])
                    ? debtor
                    : throw Wrong(
                        $"{Granted}: «{OwedBy}» no es quien lo debe; se espera uno de: {Debtors}.",
                        $"{Granted}: “{OwedBy}” is not who owes it; one of these is expected: {Debtors}."
                    ),
                Amount is null ? null : Rule(Amount, "amount", TypeKind.Number),
                AmountNote,
                Until is null ? null : Rule(Until, "until", TypeKind.Date),
                [.. Instead.Select(name => Rule(name, "instead", TypeKind.Number))],
                [.. Supposes.Select(s => Suppose(s.Key, s.Value, "supposes"))],
                [
                    .. CanChange.Select(name =>
                        Input(name, "can_change") is { Type.Kind: TypeKind.Boolean } input
                            ? input
                            : throw Wrong(
                                $"{Granted}, can_change: «{name}» no es un dato de sí o no.",
                                $"{Granted}, can_change: “{name}” is not a yes-or-no fact."
                            )
                    ),
                ],
                Life,
                ClaimBy is null ? null : Rule(ClaimBy, "claim_by", TypeKind.Date),
                NotFor
                    .Select(f => Suppose(f.Key, f.Value, "not_for"))
                    .ToDictionary(f => f.Input, f => f.Fact),
                ElseNothing
            );

            RuleSymbol Rule(string name, string key, TypeKind kind) =>
                law.Find(name) is RuleSymbol rule && rule.Type.Kind == kind
                    ? rule
                    : throw Wrong(
                        $"{Granted}, {key}: «{name}» no es una regla de la ley de ese tipo ({kind}).",
                        $"{Granted}, {key}: “{name}” is not a rule of the law of that kind ({kind})."
                    );

            InputSymbol Input(string name, string key) =>
                law.Find(name) as InputSymbol
                ?? throw Wrong(
                    $"{Granted}, {key}: «{name}» no es una entrada de la ley.",
                    $"{Granted}, {key}: “{name}” is not an input of the law."
                );

            Supposition Suppose(string name, string text, string key)
            {
                var input = Input(name, key);
                if (
                    input.Type.Kind == TypeKind.Date
                    && int.TryParse(text, CultureInfo.InvariantCulture, out var days)
                )
                {
                    return new Supposition(input, days, Fact.Unknown);
                }

                return FactText.Parse(input, text, out var error) is { } fact
                    ? new Supposition(input, null, fact)
                    : throw Wrong($"{Granted}: {error!.Es}", $"{Granted}: {error.En}");
            }

            ContentException Wrong(string es, string en) => new(file, new(es, en));
        }

        private static string Debtors =>
            string.Join(", ", Enum.GetNames<Debtor>().Select(n => n.ToLowerInvariant()));
    }
}
