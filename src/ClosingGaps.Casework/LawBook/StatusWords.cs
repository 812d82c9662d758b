using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.LawBook;

/// <summary>What the parts of a <see cref="LawStatus"/> are called.</summary>
public static class StatusWords
{
    public static Bilingual Ends { get; } =
        new("Termina y nada sigue", "Ends, with nothing after it");

    public static Bilingual Changes { get; } =
        new("Cambia, y ya se sabe a qué", "Changes, and it is known to what");

    public static Bilingual Expected { get; } =
        new(
            "Suele cambiar cada año; el valor nuevo no está aquí",
            "Usually changes each year; the new value is not here"
        );

    public static Bilingual Late { get; } = new("ya debió cambiar", "should have changed");

    public static Bilingual Unknown { get; } =
        new("En vigor y no se encontró", "In force and not found");
}
