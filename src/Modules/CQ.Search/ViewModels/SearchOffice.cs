using CQ.Search.Models;
using CQ.Search.Services.Asking;

namespace CQ.Search.ViewModels;

/// <summary>What looking after search shows.</summary>
/// <param name="Rebuild">The last one, under way or done.</param>
/// <param name="Waiting">Pieces of work that wait.</param>
/// <param name="Lag">How long the oldest of them waits.</param>
public sealed record SearchOffice(
    IReadOnlyList<SynonymGroup> Synonyms, IReadOnlyList<SearchMiss> Misses, IReadOnlyList<IndexState> State, IndexRebuild? Rebuild, int Waiting, TimeSpan Lag);
