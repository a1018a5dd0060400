using CQ.Contents.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>A piece of news as readers see it.</summary>
public sealed record NewsPage(ContentReading Reading, ItemFacts Facts);
