using CQ.Contents.Models;

namespace CQ.Contents.Services.Comparing;

/// <summary>What differs between two versions: the text, and every other thing that an editor typed or chose, as people read it.</summary>
/// <param name="Others">Only those that differ.</param>
public sealed record VersionDiff(IReadOnlyList<DiffRow> Body, IReadOnlyList<FieldDiff> Others)
{
    public bool IsEmpty => Others.Count == 0 && Body.All(r => r.Kind is DiffKind.Same or DiffKind.Folded);

    /// <param name="describe">Everything but the body, label and text, in the order of the form.</param>
    public static VersionDiff Of(ContentWords left, ContentWords right, Func<ContentWords, IReadOnlyList<FieldText>> describe)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(describe);
        var (before, after) = (describe(left), describe(right));
        var others = before.Select(f => f.Label).Union(after.Select(f => f.Label))
            .Select(label => (label, Left: Find(before, label), Right: Find(after, label)))
            .Where(f => f.Left != f.Right)
            .Select(f => new FieldDiff(f.label, TextDiff.Compare(f.Left, f.Right)))
            .ToList();
        return new VersionDiff(TextDiff.Fold(TextDiff.Compare(left.Body, right.Body)), others);
    }

    private static string Find(IReadOnlyList<FieldText> fields, string label) => fields.FirstOrDefault(f => f.Label == label)?.Text ?? "";
}
