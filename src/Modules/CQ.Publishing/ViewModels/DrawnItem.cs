using CQ.Contents.Models;
using CQ.Media.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>An item as readers see it.</summary>
public sealed record DrawnItem(ContentReading Reading, ItemFacts Facts, MediaFile? Picture);
