using CQ.Territory.Composing;
using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>One list of the composing screen.</summary>
public sealed record ComposeLayer(ComposePageForm Form, BlockLayer Layer, IReadOnlyList<PageItem> Items);
