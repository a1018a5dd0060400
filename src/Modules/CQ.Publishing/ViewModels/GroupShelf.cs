namespace CQ.Publishing.ViewModels;

/// <summary>What a body publishes, as far as the viewer reads it.</summary>
public sealed record GroupShelf(IReadOnlyList<ItemRow> News, IReadOnlyList<DocumentRow> Documents, string NewsPath, string DocumentsPath);
