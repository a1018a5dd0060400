using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Begins an empty draft, for the quartier one comes from when there is one. Who may not carry a project is told before they type (R56).</summary>
public sealed class StartDraft(CqDbContext db, Bearers bearers, ITerritoryDirectory territory, ITenantTimeZone zone, TimeProvider time)
{
    /// <summary>Drafts a person may keep at once, so that a list of them stays a list.</summary>
    public const int Maximum = 20;

    public async Task<Outcome<ProjectDraft>> StartAsync(Guid userId, string? neighbourhoodSlug, CancellationToken ct = default)
    {
        if (!await bearers.MayCarryAsync(userId, ct))
            return new Refusal("Un projet est déposé par les habitantes et habitants, ni par la Mairie ni par ses services.");
        if (await db.Set<ProjectDraft>().CountAsync(d => d.OwnerId == userId, ct) >= Maximum)
            return new Refusal("Vous avez déjà {0} brouillons : déposez ou supprimez-en un avant d’en commencer un autre.", null, Maximum);
        var council = string.IsNullOrWhiteSpace(neighbourhoodSlug) ? null : await territory.CouncilAsync(neighbourhoodSlug, zone.Today, ct);
        var now = time.GetUtcNow();
        var draft = new ProjectDraft { OwnerId = userId, CouncilId = council?.Id, StartedAt = now, SavedAt = now };
        db.Add(draft);
        await db.SaveChangesAsync(ct);
        return draft;
    }
}
