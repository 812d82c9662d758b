using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Reads the files of the law, links and checks them. Nothing that a file says makes it throw: every problem of every file becomes a
/// diagnostic of the one run.
/// </summary>
public static class LawLoader
{
    /// <summary>Loads every <c>*.ley</c> below a folder.</summary>
    /// <param name="folder">Folder whose sub-folders with a <c>paquete.ley</c> are the packages.</param>
    /// <param name="proposals">Proposals that count, in the order in which they lie over each other; none by default.</param>
    /// <exception cref="DirectoryNotFoundException">No such folder.</exception>
    public static LoadResult Load(string folder, IReadOnlyList<string>? proposals = null) =>
        Load(LawFolder.Read(folder), proposals);

    /// <summary>
    /// The files of a folder to be loaded together with those of another: the folder's own name stands before their paths, so that the
    /// packages of both keep apart. A survey's mapping is so laid over the law whose questions it answers (<c>responde</c>).
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">No such folder.</exception>
    public static IReadOnlyList<SourceText> ReadBeside(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return
        [
            .. LawFolder.Read(folder).Select(f => new SourceText($"{name}/{f.Path}", f.Content)),
        ];
    }

    /// <summary>Whether a folder is one package that lies over others that are not in it: a mapping to load over the law.</summary>
    public static bool LiesOverOthers(string folder)
    {
        var file = Path.Combine(folder, "paquete.ley");
        if (!File.Exists(file))
        {
            return false;
        }

        var tree = Parser.Parse(
            new SourceText("paquete.ley", File.ReadAllText(file)),
            new DiagnosticBag()
        );
        return tree.Declarations.OfType<PackageSyntax>().Any(p => p.Over.Count > 0)
            && Directory.EnumerateFiles(folder, "paquete.ley", SearchOption.AllDirectories).Count()
                == 1;
    }

    /// <summary>
    /// The survey columns that the inputs of some files name, as written: enough to begin reading a survey while the law is being linked.
    /// </summary>
    public static IReadOnlyList<string> ColumnsNamed(IEnumerable<SourceText> files) =>
        [
            .. files
                .SelectMany(f => Parser.Parse(f, new DiagnosticBag()).Declarations)
                .OfType<InputSyntax>()
                .Select(i => i.Column)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The questions that rules answer (<c>responde</c>), by the name of the rule, from the text alone.</summary>
    public static IReadOnlyDictionary<string, string> AnswersNamed(IEnumerable<SourceText> files) =>
        files
            .SelectMany(f => Parser.Parse(f, new DiagnosticBag()).Declarations)
            .OfType<RuleSyntax>()
            .Where(r => r.Answers is not null)
            .ToDictionary(
                r => r.Name.ToString(),
                r => r.Answers!.ToString(),
                StringComparer.Ordinal
            );

    /// <summary>The identity (SHA-256, hex) of files and proposals, as <see cref="Model.Snapshot.Hash"/> of a load of just them.</summary>
    public static string Identity(
        IEnumerable<SourceText> files,
        IReadOnlyList<string>? proposals = null
    ) => LawHash.Of(files.OrderBy(f => f.Path, StringComparer.Ordinal), proposals ?? []);

    /// <summary>Loads files already in memory.</summary>
    public static LoadResult Load(
        IEnumerable<SourceText> files,
        IReadOnlyList<string>? proposals = null
    )
    {
        var sources = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var chosen = proposals ?? [];
        var bag = new DiagnosticBag();
        var trees = sources.ConvertAll(source => Parser.Parse(source, bag));
        return Bind(trees, sources, chosen, bag);
    }

    /// <summary>The files of a law folder, with paths relative to it: to load together with others.</summary>
    /// <exception cref="DirectoryNotFoundException">No such folder.</exception>
    public static IReadOnlyList<SourceText> Read(string folder) => [.. LawFolder.Read(folder)];

    /// <summary>Names of the packages that the files declare, in the order of their paths.</summary>
    public static IReadOnlyList<string> PackageNames(IEnumerable<SourceText> files)
    {
        var unused = new DiagnosticBag();
        return
        [
            .. files
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .SelectMany(f => Parser.Parse(f, unused).Declarations.OfType<PackageSyntax>())
                .Select(p => p.Name.Name),
        ];
    }

    internal static LoadResult Bind(
        IReadOnlyList<LawFileSyntax> trees,
        IReadOnlyList<SourceText> sources,
        IReadOnlyList<string> proposals,
        DiagnosticBag bag
    )
    {
        var session = new Session(bag);
        Layering.Arrange(session, PackageDiscovery.Find(session, trees), proposals);
        InstrumentBinder.Declare(session);
        CategoryBinder.Bind(session);
        DefinitionCollector.Collect(session);
        InputBinder.Bind(session);
        ValueBinder.Bind(session);
        TableBinder.Bind(session);
        ReadingBinder.Bind(session);
        RuleBinder.Bind(session);
        ReadingBinder.BindMoves(session);
        CaseBinder.Bind(session);
        UsageCheck.Run(session);

        var diagnostics = bag
            .Items.OrderBy(d => d.Span.Source?.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Kind.Code, StringComparer.Ordinal)
            .ToList();
        var snapshot = bag.HasErrors ? null : session.ToSnapshot(LawHash.Of(sources, proposals));
        return new LoadResult(snapshot, diagnostics);
    }
}
