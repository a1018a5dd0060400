using CQ.Publishing.Import.Wordpress;

namespace CQ.Publishing.Import;

/// <summary>Goes through a file as often as its plan says, some entries at a time.</summary>
internal static class ImportRounds
{
    /// <param name="from">Entries that were gone past before, in all the rounds together.</param>
    public static IEnumerable<(IReadOnlyList<WxrEntry> Entries, int Round)> Of(ImportPlan plan, Stream export, int from = 0)
    {
        if (plan.Entries == 0)
            yield break;
        for (var round = from / plan.Entries; round < plan.Rounds; round++)
        {
            export.Position = 0;
            using var reader = new WxrReader(export);
            reader.ReadSite();
            foreach (var entries in reader.ReadItems(from % plan.Entries).Chunk(ImportBatch.Size))
                yield return (entries, round);
            from = 0;
        }
    }
}
