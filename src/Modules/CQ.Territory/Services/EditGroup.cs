using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Changes how a body is presented in the directory (R141). Its kind and its council stay what they are.</summary>
public sealed class EditGroup(CqDbContext db)
{
    public async Task<Outcome<Group>> EditAsync(string slug, NewGroup asked, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var group = await db.Set<Group>().FirstOrDefaultAsync(g => g.Slug == slug && g.ClosedOn == null, ct);
        if (group is null)
            return new Refusal("Cette instance n’existe pas ou n’existe plus.");
        if (string.IsNullOrWhiteSpace(asked.Name))
            return new Refusal("Indiquez le nom de l’instance.", nameof(NewGroup.Name));
        if (asked.ReplacesCouncil && (group.Kind != GroupKind.CitizensCouncil || group.CouncilId is null))
            return new Refusal("Seul un conseil citoyen peut remplacer un conseil de quartier, dans le périmètre de celui-ci.", nameof(NewGroup.ReplacesCouncil));

        db.ExpectVersion(group, seen);
        (group.Name, group.Description, group.IsPublicBody) = (asked.Name.Trim(), (asked.Description ?? "").Trim(), asked.IsPublicBody);
        (group.LegalBasis, group.RunBy, group.Scale) = ((asked.LegalBasis ?? "").Trim(), asked.RunBy.Trim(), asked.Scale ?? group.Scale);
        group.ContactEmail = string.IsNullOrWhiteSpace(asked.ContactEmail) ? null : asked.ContactEmail.Trim();
        group.ReplacesCouncil = asked.ReplacesCouncil;
        return await db.TrySaveAsync(ct) ? group : new Refusal(EditNeighbourhood.Conflict);
    }
}
