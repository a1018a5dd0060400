using CQ.Abstractions.Values;

namespace CQ.Contents.Models;

/// <summary>What an editor typed and chose; becomes a <see cref="ContentVersion"/>.</summary>
/// <param name="Fields">The type's own fields, JSON; <c>{}</c> for a type without any.</param>
public sealed record ContentWords(string Title, string Summary, string Body, string Language, Guid? PictureId, string Fields, Placement Placement)
{
    public const int TitleLength = 160;
    public const int SummaryLength = 400;
    public const int BodyLength = 200_000;
    public const int FieldsLength = 20_000;
    public const int NoteLength = 200;

    public static IReadOnlyList<string> Languages { get; } = ["fr", "en"];

    public string Note { get; init; } = "";

    /// <summary>The same without what nobody can see: spaces around, line breaks in one-line texts, control characters.</summary>
    public ContentWords Clean() => this with
    {
        Title = OneLine(Title), Summary = OneLine(Summary), Body = Lines(Body), Note = OneLine(Note), Language = Languages.Contains(Language) ? Language : Languages[0],
    };

    /// <summary>What keeps it from being saved, if anything. A draft may be almost empty: it only wants a title to be found again.</summary>
    public Refusal? Fault()
    {
        if (Title.Length == 0)
            return new Refusal("Indiquez un titre.", nameof(Title));
        if (Title.Length > TitleLength)
            return new Refusal("Le titre dépasse {0} caractères.", nameof(Title), TitleLength);
        if (Summary.Length > SummaryLength)
            return new Refusal("Le résumé dépasse {0} caractères.", nameof(Summary), SummaryLength);
        if (Body.Length > BodyLength)
            return new Refusal("Le texte dépasse {0} caractères : partagez-le en plusieurs pages, ou joignez un document.", nameof(Body), BodyLength);
        if (Fields.Length > FieldsLength)
            return new Refusal("Ces informations sont trop longues.");
        return Note.Length > NoteLength ? new Refusal("La note dépasse {0} caractères.", nameof(Note), NoteLength) : Placement.Fault();
    }

    private static string OneLine(string? text) =>
        string.Join(' ', Visible(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(string? text) => Visible(text).ReplaceLineEndings("\n").Trim('\n', ' ', '\t');

    // PostgreSQL refuses NUL; other controls are never meant. Marks that turn the direction of text would let a title lie about its end.
    private static string Visible(string? text) => text is null
        ? ""
        : string.Concat(text.Where(c => c is '\n' or '\r' or '\t' || !(char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))));
}
