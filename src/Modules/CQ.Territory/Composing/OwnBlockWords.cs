using System.Text.RegularExpressions;
using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Territory.Composing;

/// <summary>What editors write in a block of their own; one that cannot be wrong.</summary>
public sealed partial record OwnBlockWords
{
    public const int TitleLength = 100;
    public const int BodyLength = 20_000;
    public const int PictureLength = 300;
    public const int AltLength = 300;

    private OwnBlockWords()
    {
    }

    public required BlockKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required string Picture { get; init; }

    public required string Alt { get; init; }

    public static Outcome<OwnBlockWords> Of(BlockKind kind, string? title, string? body, string? picture, string? alt)
    {
        var words = new OwnBlockWords
        {
            Kind = kind,
            Title = title?.Trim() ?? "",
            Body = body?.Trim() ?? "",
            Picture = kind == BlockKind.Picture ? Address(picture?.Trim() ?? "") : "",
            Alt = kind == BlockKind.Picture ? alt?.Trim() ?? "" : "",
        };
        return words.Refusal() is { } refusal ? refusal : words;
    }

    private Refusal? Refusal() => this switch
    {
        { Title: "" } => new Refusal("Donnez un titre à ce bloc.", nameof(Title)),
        { Title.Length: > TitleLength } => new Refusal("Le titre compte au plus 100 caractères.", nameof(Title)),
        { Body.Length: > BodyLength } => new Refusal("Ce texte compte au plus 20 000 caractères.", nameof(Body)),
        { Kind: BlockKind.Text, Body: "" } => new Refusal("Écrivez le texte de ce bloc.", nameof(Body)),
        { Kind: BlockKind.Picture, Picture: "" } => new Refusal("Collez l’adresse d’une image de la médiathèque, par exemple ~/fichiers/…/place.jpg.", nameof(Picture)),
        { Kind: BlockKind.Picture, Alt: "" } => new Refusal("Décrivez l’image pour celles et ceux qui ne la voient pas.", nameof(Alt)),
        { Alt.Length: > AltLength } => new Refusal("La description compte au plus 300 caractères.", nameof(Alt)),
        _ => null,
    };

    // However it was copied, what counts begins at the library's folder; anything else is no picture of this site.
    private static string Address(string text)
    {
        var match = Library().Match(text);
        return match.Success && match.Length <= PictureLength - 1 ? "~" + match.Value : "";
    }

    [GeneratedRegex(@"/fichiers/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/[A-Za-z0-9._-]{1,200}(?:\?t=[1-9][0-9]{0,4}x[1-9][0-9]{0,4})?(?=(?:(?:\s+""[^""]*"")?\))?$)")]
    private static partial Regex Library();
}
