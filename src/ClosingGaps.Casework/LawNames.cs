using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework;

/// <summary>
/// The answers of this project stand on rules and inputs of the law by their names. A law folder that lacks one is not broken, it is
/// another law: the error says which name was looked for.
/// </summary>
public static class LawNames
{
    /// <summary>The rule of that name.</summary>
    /// <exception cref="MissingLawException">The law has no such rule.</exception>
    public static RuleSymbol Rule(this Snapshot law, string name) => law.Get<RuleSymbol>(name);

    /// <summary>The input of that name.</summary>
    /// <exception cref="MissingLawException">The law has no such input.</exception>
    public static InputSymbol Input(this Snapshot law, string name) => law.Get<InputSymbol>(name);

    private static T Get<T>(this Snapshot law, string name)
        where T : Symbol => law.Find(name) as T ?? throw new MissingLawException(name);
}
