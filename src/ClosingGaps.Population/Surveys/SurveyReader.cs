using ClosingGaps.Population.Surveys.Files;

namespace ClosingGaps.Population.Surveys;

/// <summary>From files to a linked survey, by way of the cache.</summary>
internal static class SurveyReader
{
    public static Survey Read(
        string path,
        IEnumerable<string> columns,
        SurveyCache cache,
        SurveyChoice choice
    )
    {
        var opened = SurveyFiles.Open(path, choice);
        var plan = ReadPlan.Of(opened.Layout, columns);
        SurveyFile[] files = [.. plan.Tables.Select(t => opened.File(t.Table))];
        // Here and in order, so that a file that cannot be read is told the same way each time.
        foreach (var file in files.OfType<LooseFile>())
            file.Open().Dispose();

        var entry = cache.Entry(plan, files, opened.Title);
        var cached = entry.TryLoad();
        var data = cached ?? SurveyLinker.Link(plan, Parse(plan, files), opened.Title);
        if (cached is null)
            entry.Store(data);
        SurveySource[] sources =
        [
            .. files.Select(f => new SurveySource(f.Source, f.SourceHash)).Distinct(),
        ];
        return new Survey(data, path, sources, opened.IsSynthetic, cached is not null)
        {
            NotSeen = opened.Layout.NotSeen,
        };
    }

    private static SourceTable[] Parse(ReadPlan plan, SurveyFile[] files)
    {
        var tables = new SourceTable[plan.Tables.Length];
        var faults = new IReadOnlyList<SurveyFault>[plan.Tables.Length];
        Parallel.For(
            0,
            tables.Length,
            i =>
            {
                var (table, requests) = plan.Tables[i];
                try
                {
                    tables[i] = Parse(plan.Layout, table, files[i], requests);
                }
                catch (SurveyReadException e)
                {
                    // Kept by file, so that the report is the same whichever finishes first.
                    faults[i] = e.Faults;
                }
            }
        );
        SurveyFault[] all = [.. faults.SelectMany(f => f ?? [])];
        return all.Length == 0 ? tables : throw new SurveyReadException(all);
    }

    private static SourceTable Parse(
        SurveyLayout layout,
        LayoutTable table,
        SurveyFile file,
        IEnumerable<ColumnRequest> requests
    )
    {
        using var stream = file.Open();
        try
        {
            return SourceTable.Parse(layout, table, file.Name, stream, requests);
        }
        catch (SurveyReadException)
        {
            // What is wrong with rows of a damaged file is wrong with the file: that is told instead, when its end shows it.
            if (stream.CanRead)
                stream.CopyTo(Stream.Null);
            throw;
        }
    }
}
