using System.Text.Json.Nodes;
using CQ.Contents.Models;
using CQ.Contents.Services.Comparing;

namespace CQ.Contents.Services.Editing;

/// <summary>
/// Everything that two editors typed and chose, merged: the text line by line, each other thing from whoever changed it; what both changed stays open. Pure.
/// </summary>
public sealed class WordsMerge
{
    private readonly ContentWords _mine;
    private readonly ContentWords _theirs;
    private readonly string _fields;

    private WordsMerge(ContentWords? origin, ContentWords mine, ContentWords theirs)
    {
        (_mine, _theirs) = (mine, theirs);
        Body = ThreeWay.Merge(origin?.Body, mine.Body, theirs.Body);
        var (fields, open) = Fields(origin?.Fields, mine.Fields, theirs.Fields);
        _fields = fields;
        Units =
        [
            .. MergeUnit.All.Select(u => (Unit: u, Source: Decide(origin is null ? null : u.Value(origin), u.Value(mine), u.Value(theirs)))).Where(u => u.Source != MergeSource.Both),
        ];
        FieldsAreOpen = open;
    }

    public IReadOnlyList<MergePiece> Body { get; }

    /// <summary>What somebody changed besides the text and the type's own fields.</summary>
    public IReadOnlyList<(MergeUnit Unit, MergeSource Source)> Units { get; }

    /// <summary>Both changed the same of the type's own fields.</summary>
    public bool FieldsAreOpen { get; }

    public int OpenPieces => Body.Count(p => p.IsOpen);

    public bool IsSettled => OpenPieces == 0 && !FieldsAreOpen && Units.All(u => u.Source != MergeSource.Open);

    /// <param name="origin">What both began with; null when it is not known.</param>
    public static WordsMerge Of(ContentWords? origin, ContentWords mine, ContentWords theirs)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        return new WordsMerge(origin?.Clean(), mine.Clean(), theirs.Clean());
    }

    /// <param name="choose">Asked for what is open: <c>texte-0</c> and on, the key of a unit, <c>champs</c>.</param>
    public ContentWords Compose(Func<string, MergeChoice> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        var merged = _mine with { Body = ThreeWay.Compose(Body, n => choose($"texte-{n}")) };
        foreach (var (unit, source) in Units)
        {
            if (source == MergeSource.Theirs || (source == MergeSource.Open && choose(unit.Key) == MergeChoice.Theirs))
                merged = unit.Take(merged, _theirs);
        }

        return merged with { Fields = FieldsAreOpen && choose("champs") == MergeChoice.Theirs ? Overlay(_mine.Fields, _theirs.Fields) : _fields };
    }

    private static MergeSource Decide(string? origin, string mine, string theirs)
    {
        if (mine == theirs)
            return MergeSource.Both;
        if (origin == mine)
            return MergeSource.Theirs;
        return origin == theirs ? MergeSource.Mine : MergeSource.Open;
    }

    /// <summary>Field by field; where both changed the same one, mine stands until somebody chooses.</summary>
    private static (string Merged, bool IsOpen) Fields(string? origin, string mine, string theirs)
    {
        var (o, m, t) = (Read(origin ?? "{}"), Read(mine), Read(theirs));
        var (merged, open) = (new JsonObject(), false);
        foreach (var name in m.Select(p => p.Key).Union(t.Select(p => p.Key)).ToList())
        {
            var source = Decide(origin is null ? null : Text(o[name]), Text(m[name]), Text(t[name]));
            open |= source == MergeSource.Open;
            var value = source == MergeSource.Theirs ? t[name] : m[name];
            if (value is not null)
                merged[name] = value.DeepClone();
        }

        return (merged.ToJsonString(), open);
    }

    private static string Overlay(string below, string above)
    {
        var fields = Read(below);
        foreach (var (name, value) in Read(above))
            fields[name] = value?.DeepClone();
        return fields.ToJsonString();
    }

    private static JsonObject Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? [];
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "";
}
