using CQ.Abstractions.Work;

namespace CQ.Search.Services.Feeding;

/// <summary>Brings the words of a document that came in while another transaction was learning.</summary>
internal sealed class LearnWords(SearchDoor door, IDueWork work, TimeProvider time) : IDueWorkHandler
{
    public string Kind => FeedIndex.LearnKind;

    public async Task RunAsync(DueWork due, CancellationToken ct)
    {
        if (!await door.LearnAsync(await door.WordsOfAsync(due.Reference, ct), ct))
            await work.ScheduleAsync(Kind, due.Reference, time.GetUtcNow().AddSeconds(5), ct);
    }
}
