namespace ClosingGaps.Population.Surveys;

/// <summary>From files to a linked survey, by way of the cache.</summary>
internal static class SurveyReader
{
    public static Survey Read(string folder, IEnumerable<string> columns, SurveyCache cache)
    {
        var opened = SurveyFolder.Open(folder);
        var plan = ReadPlan.Of(opened.Layout, columns);
        byte[][] texts = [.. plan.Tables.Select(t => opened.Bytes(t.Table))];

        var entry = cache.Entry(plan, texts);
        if (entry.TryLoad() is { } cached)
            return new Survey(cached, folder, opened.IsSynthetic, isFromCache: true);

        var data = SurveyLinker.Link(opened.Layout, Parse(opened, plan, texts));
        entry.Store(data);
        return new Survey(data, folder, opened.IsSynthetic, isFromCache: false);
    }

    private static SourceTable[] Parse(SurveyFolder folder, ReadPlan plan, byte[][] texts)
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
                    tables[i] = SourceTable.Parse(
                        folder.Layout,
                        table,
                        folder.FileName(table),
                        texts[i],
                        requests
                    );
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
}
