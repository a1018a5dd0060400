namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>A place where something may be read.</summary>
/// <param name="Holds">Whether cells of this kind could be shown there at all.</param>
/// <param name="Expected">What the oracle says of a viewer and a cell there.</param>
/// <param name="ShownAsync">Which of these cells the place shows to a viewer.</param>
/// <param name="Plant">Makes the place show what it should hide: the matrix must notice.</param>
internal sealed record AudienceSurface(
    string Name,
    Func<AudienceItem, bool> Holds,
    Func<AudienceViewer, AudienceItem, Verdict> Expected,
    Func<ViewerSession, IReadOnlyList<AudienceItem>, Task<HashSet<AudienceItem>>> ShownAsync,
    Leak Plant)
{
    public override string ToString() => Name;

    /// <summary>Compares what is shown to a viewer with the oracle.</summary>
    public async Task<(int Probes, int Shown, IReadOnlyList<string> Faults)> ProbeAsync(ViewerSession session, IEnumerable<AudienceItem> items)
    {
        var asked = items.Where(Holds).Select(i => (Item: i, Verdict: Expected(session.Viewer, i))).Where(p => p.Verdict != Verdict.NotAsked).ToList();
        var shown = await ShownAsync(session, [.. asked.Select(p => p.Item)]);
        var faults = new List<string>();
        foreach (var (item, verdict) in asked)
        {
            if (shown.Contains(item) && verdict == Verdict.Hidden)
                faults.Add($"{Name}: {session.Viewer} is shown {item}");
            if (!shown.Contains(item) && verdict == Verdict.Shown)
                faults.Add($"{Name}: {session.Viewer} is not shown {item}");
        }

        return (asked.Count, shown.Count, faults);
    }
}
