namespace CQ.Projects.Models;

/// <summary>The three opinions of a file: of each kind the newest, and what is missing (R62).</summary>
public sealed class OpinionSheet
{
    private readonly Dictionary<OpinionKind, Opinion> _newest;

    public OpinionSheet(IEnumerable<Opinion> opinions) =>
        _newest = opinions.GroupBy(o => o.Kind).ToDictionary(g => g.Key, g => g.OrderBy(o => o.At).ThenBy(o => o.Id).Last());

    public Opinion? this[OpinionKind kind] => _newest.GetValueOrDefault(kind);

    public bool HasAny => _newest.Count > 0;

    public IReadOnlyList<OpinionKind> Missing => [.. Enum.GetValues<OpinionKind>().Where(k => !_newest.ContainsKey(k))];

    public IReadOnlyList<OpinionKind> Unfavourable =>
        [.. Enum.GetValues<OpinionKind>().Where(k => _newest.TryGetValue(k, out var opinion) && opinion.Verdict == OpinionVerdict.Unfavourable)];
}
