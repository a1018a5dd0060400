using CQ.Abstractions.Data;
using CQ.Contents.Events;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Handlers;

/// <summary>A page that is removed leaves those under it at the top.</summary>
internal sealed class ForgetPage(CqDbContext db) : IDomainEventHandler<ContentRemoved>
{
    public async Task HandleAsync(ContentRemoved domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        if (domainEvent.Type != PageType.TypeName)
            return;
        foreach (var under in await db.PagesOfAnyState().Where(e => e.ParentId == domainEvent.ContentItemId).ToListAsync(ct))
            under.ParentId = null;
        await db.SaveChangesAsync(ct);
    }
}
