using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Finds the packages: a folder with <c>paquete.ley</c> and the files below it, down to the next such folder.</summary>
internal static class PackageDiscovery
{
    private const string FileName = "paquete.ley";

    public static IReadOnlyList<Package> Find(Session session, IReadOnlyList<LawFileSyntax> files)
    {
        var roots = new Dictionary<string, PackageSyntax?>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var declared = file.Declarations.OfType<PackageSyntax>().ToList();
            var isRoot = NameOf(file) == FileName;
            if (isRoot)
            {
                roots[FolderOf(file)] = declared.FirstOrDefault();
                if (declared.Count == 0)
                {
                    session.Report(
                        BindingDiagnostics.PackageNotDeclared,
                        file.Span with
                        {
                            Length = 0,
                        }
                    );
                }
            }

            foreach (var extra in declared.Skip(isRoot ? 1 : 0))
            {
                session.Report(
                    BindingDiagnostics.PackageMisplaced,
                    extra.Name.Span,
                    extra.Name.Name
                );
            }
        }

        var members = new Dictionary<string, List<LawFileSyntax>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (RootOf(FolderOf(file), roots) is not { } root)
            {
                session.Report(
                    BindingDiagnostics.FileOutsidePackage,
                    file.Span with
                    {
                        Length = 0,
                    },
                    file.Span.Source.Path
                );
            }
            else if (members.TryGetValue(root, out var list))
            {
                list.Add(file);
            }
            else
            {
                members[root] = [file];
            }
        }

        return Named(session, roots, members);
    }

    private static List<Package> Named(
        Session session,
        Dictionary<string, PackageSyntax?> roots,
        Dictionary<string, List<LawFileSyntax>> members
    )
    {
        var packages = new List<Package>();
        foreach (var (folder, files) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (roots[folder] is not { } syntax)
            {
                continue; // reported: its paquete.ley declares nothing
            }

            if (packages.Exists(p => p.Name == syntax.Name.Name))
            {
                session.Report(
                    BindingDiagnostics.PackageMisplaced,
                    syntax.Name.Span,
                    syntax.Name.Name
                );
                continue;
            }

            packages.Add(new Package(folder, syntax, files));
        }

        return packages;
    }

    private static string? RootOf(string folder, Dictionary<string, PackageSyntax?> roots)
    {
        while (true)
        {
            if (roots.ContainsKey(folder))
            {
                return folder;
            }

            if (folder.Length == 0)
            {
                return null;
            }

            folder = Parent(folder);
        }
    }

    private static string FolderOf(LawFileSyntax file) => Parent(file.Span.Source.Path);

    private static string NameOf(LawFileSyntax file) =>
        file.Span.Source.Path[(file.Span.Source.Path.LastIndexOf('/') + 1)..];

    private static string Parent(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
