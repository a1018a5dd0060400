using System.Text.Json.Nodes;

namespace CQ.Contents.RecipeSteps;

/// <summary>An item of the <c>content</c> step. Its natural key is the type with the slug; for what is not for everyone, whose slug gets an ending, with the title.</summary>
/// <param name="ContentType">Name of a type: <c>News</c>.</param>
/// <param name="DisplayText">Its title.</param>
/// <param name="Owner">Address of its author's account.</param>
/// <param name="Slug">Made from the title unless given.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Council">Slug of the quartier whose council it belongs to; with none and no group it is the sector's.</param>
/// <param name="Group">Slug of the group it belongs to.</param>
/// <param name="Audience"><c>Public</c>, <c>Council</c> or <c>Group</c>: the one it belongs to; or the slug of a group.</param>
/// <param name="Published">False: it stays a draft.</param>
/// <param name="PublishedUtc">Since when it is read, in the future too; now unless given.</param>
/// <param name="OnHome">Also on the sector's home. What belongs to the sector always is.</param>
/// <param name="Topics">Slugs of topics.</param>
/// <param name="Picture">Id of a file that the <c>media</c> step brought.</param>
/// <param name="Fields">The type's own. A text such as <c>content:Page/participer</c> stands for the id of that item.</param>
/// <param name="OldSlugs">Addresses that it had here.</param>
/// <param name="OldAddresses">Addresses that it had on another site: <c>/2014/05/fete-des-voisins</c>.</param>
internal sealed record ContentBody(
    string ContentType,
    string DisplayText,
    string Owner,
    string? Slug = null,
    string Summary = "",
    string Body = "",
    string Language = "fr",
    string? Council = null,
    string? Group = null,
    string Audience = ContentBody.Public,
    bool Published = true,
    DateTimeOffset? PublishedUtc = null,
    DateTimeOffset? ExpiresUtc = null,
    bool OnHome = false,
    bool OnPlace = true,
    bool? CommentsOpen = null,
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<string>? Tags = null,
    Guid? Picture = null,
    JsonObject? Fields = null,
    IReadOnlyList<string>? OldSlugs = null,
    IReadOnlyList<string>? OldAddresses = null)
{
    public const string Public = "Public";
    public const string OfCouncil = "Council";
    public const string OfGroup = "Group";

    public string WantedSlug => Slug ?? Abstractions.Values.Slugs.Of(DisplayText);

    public bool IsPublic => Audience == Public;
}
