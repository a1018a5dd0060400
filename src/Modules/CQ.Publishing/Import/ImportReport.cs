using System.Text.Json;

namespace CQ.Publishing.Import;

/// <summary>What an import did, or would do. Counts are complete; of the notes the first <see cref="NotesKept"/> are kept.</summary>
public sealed class ImportReport
{
    public const int NotesKept = 1_000;

    // A list of categories that nobody can leaf through helps nobody.
    public const int TermsKept = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Source { get; set; } = "";

    public string SiteTitle { get; set; } = "";

    public string WxrVersion { get; set; } = "";

    /// <summary>The file is no export, or ends before its first item: the sentence for the screen.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>The file ends in the middle of an item.</summary>
    public bool WasCut { get; set; }

    public int Posts { get; set; }

    public int Pages { get; set; }

    public int Attachments { get; set; }

    public int Created { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Somebody wrote on them here since: they stay as they are.</summary>
    public int EditedHere { get; set; }

    /// <summary>Somebody removed them here: they do not come back.</summary>
    public int RemovedHere { get; set; }

    public int Published { get; set; }

    public int Drafts { get; set; }

    public int Skipped { get; set; }

    public int Faults { get; set; }

    public int Redirects { get; set; }

    public int Files { get; set; }

    public int MissingPictures { get; set; }

    public int Comments { get; set; }

    /// <summary>Depth of the deepest answer to a comment.</summary>
    public int CommentDepth { get; set; }

    public int NotesInAll { get; set; }

    public Dictionary<string, int> Shortcodes { get; set; } = [];

    public Dictionary<string, int> Elements { get; set; } = [];

    public Dictionary<string, int> CustomTypes { get; set; } = [];

    /// <summary>Authors who have no account here: what they wrote is signed by the person who imports.</summary>
    public Dictionary<string, int> UnknownAuthors { get; set; } = [];

    public List<ImportTerm> Categories { get; set; } = [];

    public List<ImportNote> Notes { get; set; } = [];

    public static ImportReport Parse(string json) => json.Length == 0 ? new ImportReport() : JsonSerializer.Deserialize<ImportReport>(json, Json) ?? new ImportReport();

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public void Note(ImportNoteKind kind, int line, string title, string text, params IReadOnlyList<string> arguments)
    {
        NotesInAll++;
        if (kind == ImportNoteKind.Fault)
            Faults++;
        if (kind == ImportNoteKind.Skipped)
            Skipped++;
        // Faults push others out: they are what somebody has to do something about.
        if (Notes.Count >= NotesKept && (kind != ImportNoteKind.Fault || Notes.FindLastIndex(n => n.Kind != ImportNoteKind.Fault) is var last && last < 0))
            return;
        if (Notes.Count >= NotesKept)
            Notes.RemoveAt(Notes.FindLastIndex(n => n.Kind != ImportNoteKind.Fault));
        Notes.Add(new ImportNote(kind, line, title.Length > 160 ? title[..160] : title, text, arguments));
    }

    /// <summary>Adds what was noted of one item.</summary>
    public void Add(ImportReport told)
    {
        ArgumentNullException.ThrowIfNull(told);
        (Files, MissingPictures) = (Files + told.Files, MissingPictures + told.MissingPictures);
        foreach (var (name, count) in told.Shortcodes)
            Count(Shortcodes, name, count);
        foreach (var (name, count) in told.Elements)
            Count(Elements, name, count);
        foreach (var note in told.Notes)
            Note(note.Kind, note.Line, note.Title, note.Text, note.Arguments);
    }

    public static void Count(Dictionary<string, int> counts, string name, int more = 1)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count < TermsKept || counts.ContainsKey(name))
            counts[name] = counts.GetValueOrDefault(name) + more;
    }
}
