using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Makes a group: one animation team per council (R15), one budget committee per sector (R57), as many others as wanted.</summary>
public sealed class CreateGroup(CqDbContext db)
{
    public async Task<Outcome<Group>> CreateAsync(NewGroup asked, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var facts = GroupKindFacts.Of(asked.Kind);
        var slug = string.IsNullOrWhiteSpace(asked.Slug) ? Slugs.Of(asked.Name) : asked.Slug.Trim();
        if (string.IsNullOrWhiteSpace(asked.Name))
            return new Refusal("Indiquez le nom de l’instance.", nameof(NewGroup.Name));
        if (!PlaceSlugs.IsValid(slug))
            return new Refusal("L’adresse ne contient que des lettres sans accent, des chiffres et des traits d’union.", nameof(NewGroup.Slug));
        if (PlaceRefusal(facts, asked) is { } misplaced)
            return misplaced;
        if (await ExistsRefusalAsync(asked, slug, ct) is { } exists)
            return exists;

        var group = new Group
        {
            Kind = asked.Kind,
            Slug = slug,
            Name = asked.Name.Trim(),
            CouncilId = asked.CouncilId,
            Description = (asked.Description ?? facts.Purpose).Trim(),
            IsPublicBody = asked.IsPublicBody,
            LegalBasis = (asked.LegalBasis ?? facts.LegalBasis).Trim(),
            Scale = asked.Scale ?? facts.Scale,
            RunBy = asked.RunBy.Trim(),
            ContactEmail = string.IsNullOrWhiteSpace(asked.ContactEmail) ? null : asked.ContactEmail.Trim(),
            ReplacesCouncil = asked.ReplacesCouncil,
        };
        db.Add(group);
        return await db.TrySaveAsync(ct) ? group : new Refusal("Une instance a déjà cette adresse, ou ce conseil a déjà une équipe d’animation.", nameof(NewGroup.Slug));
    }

    private static Refusal? PlaceRefusal(GroupKindFacts facts, NewGroup asked)
    {
        if (facts.Place == GroupPlace.Council && asked.CouncilId is null)
            return new Refusal("Choisissez le conseil de cette équipe.", nameof(NewGroup.CouncilId));
        if (facts.Place == GroupPlace.Sector && asked.CouncilId is not null)
            return new Refusal("Cette instance est commune à tout le secteur : ne choisissez pas de conseil.", nameof(NewGroup.CouncilId));
        if (asked.ReplacesCouncil && (asked.Kind != GroupKind.CitizensCouncil || asked.CouncilId is null))
            return new Refusal("Seul un conseil citoyen peut remplacer un conseil de quartier, dans le périmètre de celui-ci.", nameof(NewGroup.ReplacesCouncil));
        return null;
    }

    private async Task<Refusal?> ExistsRefusalAsync(NewGroup asked, string slug, CancellationToken ct)
    {
        if (asked.CouncilId is { } councilId && !await db.Set<Council>().AnyAsync(c => c.Id == councilId && c.ClosedOn == null, ct))
            return new Refusal("Ce conseil n’existe pas ou n’existe plus.", nameof(NewGroup.CouncilId));
        var others = await db.Set<Group>().AsNoTracking()
            .Where(g => g.Slug == slug || (g.Kind == asked.Kind && g.ClosedOn == null))
            .Select(g => new { g.Slug, g.Kind, g.CouncilId, g.ClosedOn })
            .ToListAsync(ct);
        if (others.Any(g => g.Slug == slug))
            return new Refusal("Une instance a déjà cette adresse.", nameof(NewGroup.Slug));
        if (asked.Kind == GroupKind.AnimationTeam && others.Any(g => g.CouncilId == asked.CouncilId))
            return new Refusal("Ce conseil a déjà une équipe d’animation.", nameof(NewGroup.CouncilId));
        return asked.Kind == GroupKind.BudgetCommittee && others.Count > 0
            ? new Refusal("Le secteur a déjà un comité budgétaire.", nameof(NewGroup.Kind))
            : null;
    }
}
