using CQ.Abstractions.Values;
using CQ.Contents;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Mvc.Texts;
using CQ.Publishing.Models;

namespace CQ.Publishing.Services;

/// <summary>A document of the archive: a file with its kind and day (R112).</summary>
public sealed class DocumentType(ShelveDocuments shelf) : IContentType
{
    public const string TypeName = "Document";

    public string Name => TypeName;

    public string Label => "Document";

    public string PluralLabel => "Documents";

    public string NewLabel => "Nouveau document";

    public string Segment => "documents";

    public string Icon => "files";

    public int Position => 40;

    public ContentTypePermissions Permissions => Publishing.Permissions.Documents;

    public Type? FieldsType => typeof(DocumentFields);

    public string? FieldsView => "~/Areas/CQ.Publishing/Views/Shared/_DocumentFields.cshtml";

    public bool OpensComments => false;

    public string ReaderComponent => "DocumentReading";

    public Refusal? DraftFault(string fields) => OwnFields.Read<DocumentFields>(fields) is null ? OwnFields.Unreadable : null;

    public async Task<Refusal?> PublicationFaultAsync(ContentItem item, ContentWords words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(words);
        if (OwnFields.Read<DocumentFields>(words.Fields) is not { } own)
            return OwnFields.Unreadable;
        if (own.DatedOn is null)
            return new Refusal("Indiquez la date du document.", nameof(DocumentFields.DatedOn));
        if (own.FileId is null)
            return words.Body.Length == 0 ? new Refusal("Joignez le fichier du document, ou écrivez son texte.", nameof(DocumentFields.FileId)) : null;
        return await shelf.FileFaultAsync(item.Id, own.FileId.Value, words.Placement.AudienceId, ct);
    }

    public Task WriteAsync(ContentItem item, string fields, CancellationToken ct) => shelf.WriteAsync(item, OwnFields.Read<DocumentFields>(fields) ?? new DocumentFields(), ct);

    public Task FollowAsync(ContentItem item, CancellationToken ct) => shelf.FollowAsync(item, ct);

    public Task ForgetAsync(ContentItem item, CancellationToken ct) => shelf.ForgetAsync(item, ct);

    public IReadOnlyList<FieldText> Describe(string fields) => OwnFields.Read<DocumentFields>(fields) is { } own
        ? [new FieldText("Quel document est-ce ?", DocumentKinds.Name(own.Kind)), new FieldText("Date du document", own.DatedOn is { } day ? DateWords.Day(day) : "")]
        : [];
}
