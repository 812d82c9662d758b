using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Cli.Gaps;

/// <summary><c>cg verify MANIFEST [--data FOLDER] [--donors FOLDER]</c>: makes a report of gaps again and says whether it is the same, and what changed.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var manifest = new Argument<string>(terminal.Say("ACTA", "MANIFEST"))
        {
            Description = terminal.Say(
                "El archivo que dejó «cg gaps --manifest».",
                "The file that \"cg gaps --manifest\" left."
            ),
        };
        var data = new Option<string?>("--data")
        {
            Description = terminal.Say(
                "Carpeta o zip de la encuesta. Si falta y el acta es de datos sintéticos: la muestra que acompaña al programa.",
                "Folder or zip of the survey. When absent and the record is of synthetic data: the sample that comes with the program."
            ),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };
        var donors = new Option<string?>("--donors")
        {
            Description = terminal.Say(
                "Carpeta o zip de la encuesta de donantes, si el acta dice que los hubo.",
                "Folder or zip of the donors' survey, where the record tells of donors."
            ),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };
        var law = new Option<string?>("--law")
        {
            Description = terminal.Say("Carpeta de la ley.", "Law folder."),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };
        var command = new Command(
            "verify",
            terminal.Say(
                "Repite un informe de brechas a partir de su acta y dice si da lo mismo, y qué cambió.",
                "Makes a report of gaps again from its record and says whether it is the same, and what changed."
            )
        )
        {
            manifest,
            data,
            donors,
            law,
        };
        command.SetAction(result =>
        {
            var name = result.GetValue(manifest)!;
            var before = Read(terminal, name);
            var found = Again(
                terminal,
                before,
                result.GetValue(data),
                result.GetValue(donors),
                result.GetValue(law)
            );
            var beside = Path.GetDirectoryName(terminal.Path(name))!;
            return Compare(terminal, before, Now(before, found), beside);
        });
        return command;
    }

    private static GapManifest Read(Terminal terminal, string name)
    {
        var path = terminal.Path(name);
        if (!File.Exists(path))
        {
            throw new Stop(
                ExitCode.BadInput,
                terminal.Say($"no existe el acta «{name}»", $"there is no record \"{name}\"")
            );
        }

        return GapManifest.Read(File.ReadAllText(path))
            ?? throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"«{name}» no es un acta de «cg gaps --manifest» que esta versión entienda",
                    $"\"{name}\" is no record of \"cg gaps --manifest\" that this version understands"
                )
            );
    }

    private static GapsResult Again(
        Terminal terminal,
        GapManifest before,
        string? data,
        string? donors,
        string? law
    )
    {
        if (data is null && !before.IsSynthetic)
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    $"el acta es de la {before.Survey}; diga dónde está con --data CARPETA",
                    $"the record is of {before.Survey}; say where it is with --data FOLDER"
                )
            );
        }

        if (donors is null && before.Donors is { } lender)
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    $"el acta tiene donantes de la {lender}; diga dónde está con --donors CARPETA",
                    $"the record has donors of {lender}; say where it is with --donors FOLDER"
                )
            );
        }

        if (donors is not null && before.Donors is null)
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    "el acta no tiene donantes; quite --donors",
                    "the record has no donors; leave --donors out"
                )
            );
        }

        // The same options read the same way as the first time.
        var options = new GapsOptions(terminal);
        var gaps = new Command("gaps");
        options.AddTo(gaps);
        string[] folders =
        [
            .. law is null ? [] : (string[])["--law", law],
            .. donors is null ? [] : PopulationOptions.From(donors),
        ];
        var parsed = gaps.Parse([.. before.Arguments, .. folders]);
        if (parsed.Errors.Count > 0)
        {
            throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"las opciones del acta no se entienden: {parsed.Errors[0].Message}",
                    $"the options of the record are not understood: {parsed.Errors[0].Message}"
                )
            );
        }

        return options.Find(parsed, data);
    }

    // Each file as it is made today; of a form that this version does not know there is none.
    private static GapManifest Now(GapManifest before, GapsResult found) =>
        GapManifest.Of(
            found,
            [
                .. before.Outputs.Select(o =>
                    o with
                    {
                        Sha256 = GapsForm.All.FirstOrDefault(f => f.Name == o.Form) is { } form
                            ? GapsOutput.Hash(form.Write(found, o.Language))
                            : "",
                    }
                ),
            ]
        );

    private static int Compare(
        Terminal terminal,
        GapManifest before,
        GapManifest after,
        string beside
    )
    {
        var table = new TextTable(new TextTable.Column(""), new(""), new(""));
        Row("datos", "data", Hashes(before.Files), Hashes(after.Files));
        Row("donantes", "donors", Hashes(before.DonorFiles), Hashes(after.DonorFiles));
        Row("definiciones", "definitions", before.Mapping, after.Mapping);
        Row("ley", "law", before.Law, after.Law);
        Row("reforma", "reform", before.Reform ?? "", after.Reform ?? "");
        Row("programa", "program", before.Version, after.Version);
        Row("resultado", "result", before.Result, after.Result);
        foreach (var (was, now) in before.Outputs.Zip(after.Outputs))
            Row(was.File, was.File, was.Sha256, now.Sha256);
        var altered = before
            .Outputs.Where(o => IsAltered(Path.Combine(beside, o.File), o.Sha256))
            .ToList();
        foreach (var o in altered)
            table.Add(
                o.File,
                terminal.Say("alterado", "altered"),
                terminal.Say(
                    "el archivo junto al acta no es el que ella dice",
                    "the file beside the record is not the one it tells"
                )
            );
        table.Write(terminal);
        terminal.Line();
        var isSame = before.Result == after.Result && before.Outputs.SequenceEqual(after.Outputs);
        terminal.Line(
            (isSame, before.Outputs.Count) switch
            {
                (true, 0) => terminal.Say("El resultado es el mismo.", "The result is the same."),
                (true, _) => terminal.Say(
                    "El resultado es el mismo, y sus archivos, byte por byte.",
                    "The result is the same, and its files, byte by byte."
                ),
                (false, _) => terminal.Say("El resultado es otro.", "The result is another."),
            }
        );
        return isSame && altered.Count == 0 ? ExitCode.Ok : ExitCode.CheckFailed;

        void Row(string es, string en, string was, string now)
        {
            if (was.Length == 0 && now.Length == 0)
            {
                return;
            }

            table.Add(
                terminal.Say(es, en),
                was == now ? terminal.Say("igual", "same") : terminal.Say("cambió", "changed"),
                was == now ? Short(was) : $"{Short(was)} → {Short(now)}"
            );
        }
    }

    private static bool IsAltered(string path, string hash) =>
        File.Exists(path) && GapsOutput.Hash(File.ReadAllBytes(path)) != hash;

    // Names may differ, as when a file is moved; what is in them may not.
    private static string Hashes(IEnumerable<SurveySource> files) =>
        string.Join(' ', files.Select(f => f.Sha256[..12]).Order(StringComparer.Ordinal));

    private static string Short(string hash) => hash.Length == 64 ? hash[..12] : hash;
}
