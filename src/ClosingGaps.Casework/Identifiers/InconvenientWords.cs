using System.Collections.Frozen;

namespace ClosingGaps.Casework.Identifiers;

/// <summary>
/// Four letters that the registers do not let stand: a CURP changes the second to X (annex 2 of RENAPO's instructions), an RFC the last.
/// </summary>
internal static class InconvenientWords
{
    public static FrozenSet<string> OfCurp { get; } =
        Words(
            """
            BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY
            JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME
            MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA
            ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY
            """
        );

    public static FrozenSet<string> OfRfc { get; } =
        Words(
            """
            BUEI BUEY CACA CACO CAGA CAGO CAKA COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA KOGE
            KOJO KULO MAME MAMO MEAR MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN
            """
        );

    private static FrozenSet<string> Words(string list) =>
        FrozenSet.Create(
            StringComparer.Ordinal,
            list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        );
}
