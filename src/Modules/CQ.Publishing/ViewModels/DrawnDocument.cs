using CQ.Contents.Models;
using CQ.Media.Models;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>A document as readers see it.</summary>
public sealed record DrawnDocument(ContentReading Reading, ItemFacts Facts, DocumentFields Fields, MediaFile? File);
