using CQ.Abstractions.Values;
using CQ.Contents;
using CQ.Contents.Models;
using CQ.Contents.Services;

namespace CQ.Publishing.Services;

/// <summary>A piece of news: title, summary, picture, text, date and author are all it has (R110, R182).</summary>
public sealed class NewsType : IContentType
{
    public const string TypeName = "News";

    public string Name => TypeName;

    public bool IsDated => true;

    public string Label => "Actualité";

    public string PluralLabel => "Actualités";

    public string NewLabel => "Nouvelle actualité";

    public string Segment => "actualites";

    public string Icon => "newspaper";

    public int Position => 10;

    public ContentTypePermissions Permissions => Publishing.Permissions.News;

    public Type? FieldsType => null;

    public string? FieldsView => null;

    public bool OpensComments => true;

    public string ReaderComponent => "NewsReading";

    public Refusal? DraftFault(string fields) => null;

    public Task<Refusal?> PublicationFaultAsync(ContentItem item, ContentWords words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Task.FromResult(words.Body.Length == 0 && words.Summary.Length == 0 ? new Refusal("Écrivez le texte de l’actualité.", nameof(ContentWords.Body)) : null);
    }

    public Task WriteAsync(ContentItem item, string fields, CancellationToken ct) => Task.CompletedTask;

    public Task FollowAsync(ContentItem item, CancellationToken ct) => Task.CompletedTask;

    public IReadOnlyList<FieldText> Describe(string fields) => [];
}
