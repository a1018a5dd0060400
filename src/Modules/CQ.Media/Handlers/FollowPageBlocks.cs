using CQ.Abstractions.Data;
using CQ.Media.Services;
using CQ.Territory.Events;
using CQ.Territory.Models;

namespace CQ.Media.Handlers;

/// <summary>Keeps where-used for the blocks that editors write on composed pages, which know nothing of the library.</summary>
internal sealed class FollowPageBlocks(IMedia media) : IDomainEventHandler<PageBlockChanged>
{
    public Task HandleAsync(PageBlockChanged domainEvent, CancellationToken ct) =>
        media.SetUsagesAsync(new SubjectRef(PlacedBlock.SubjectKind, domainEvent.BlockId), domainEvent.Files, ct);
}
