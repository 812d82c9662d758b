using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>A closed list: its members, and what is of that type.</summary>
internal static class CategoryText
{
    public static CategorySymbol? Find(Snapshot snapshot, string name) =>
        snapshot.Categories.FirstOrDefault(c => PlainText.Of(c.Name) == PlainText.Of(name));

    public static void Write(Terminal t, Snapshot snapshot, CategorySymbol category)
    {
        t.Line($"{t.Bold(category.Name)} · {t.Say(category.Label)}");
        t.Line("  " + t.Say("categoría", "category"));
        t.Line();
        var members = new TextTable(
            new TextTable.Column(t.Say("código", "code"), Right: true),
            new(t.Say("nombre", "name")),
            new(t.Say("se llama", "label"))
        );
        foreach (var m in category.Members)
        {
            members.Add(m.Code.ToString(CultureInfo.InvariantCulture), m.Name, t.Say(m.Label));
        }

        members.Write(t);
        t.Line();
        var users = snapshot.All<Symbol>().Where(s => s.Type.Category == category).ToList();
        if (users.Count > 0)
        {
            t.Line(t.Say("Son de este tipo: ", "Of this type: ") + string.Join(", ", users));
            t.Line();
        }

        t.Line(t.Dim($"{t.Say("Está en", "Written in")} {category.Span}"));
    }
}
