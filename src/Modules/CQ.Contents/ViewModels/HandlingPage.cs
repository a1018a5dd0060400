using CQ.Contents.Models;
using CQ.Contents.Services;

namespace CQ.Contents.ViewModels;

public sealed record HandlingPage(ContentItem Item, IContentType Type, string? Name);
