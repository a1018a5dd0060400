using CQ.Contents.Models;

namespace CQ.Contents.Services.Editing;

/// <param name="Place">Name of its quartier or group; null for the sector.</param>
/// <param name="Circle">Whom it is for; null for everyone.</param>
public sealed record DeskRow(ContentItem Item, IContentType Type, ContentState State, string? Place, string? Circle, string? Author, string? ModifiedBy);
