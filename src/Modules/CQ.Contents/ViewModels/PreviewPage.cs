using CQ.Contents.Models;
using CQ.Contents.Services;

namespace CQ.Contents.ViewModels;

/// <param name="Until">Until when its secret address works; null for editors.</param>
public sealed record PreviewPage(ContentReading Reading, IContentType Type, DateTimeOffset? Until, bool MayEdit);
