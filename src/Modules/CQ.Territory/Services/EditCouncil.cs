using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Changes a council's name, with the act that gives it (L2), and where people write to.</summary>
public sealed class EditCouncil(CqDbContext db)
{
    public async Task<Outcome<Council>> EditAsync(
        Guid councilId, string name, string? contactEmail, string actReference, DateOnly? actDate, long seen, CancellationToken ct = default)
    {
        var council = await db.Set<Council>().FirstOrDefaultAsync(c => c.Id == councilId && c.ClosedOn == null, ct);
        if (council is null)
            return new Refusal("Ce conseil n’existe pas ou n’existe plus.");
        if (string.IsNullOrWhiteSpace(name))
            return new Refusal("Indiquez le nom du conseil.", nameof(Council.Name));
        if (council.Name != name.Trim() && string.IsNullOrWhiteSpace(actReference))
            return new Refusal("Un changement de nom porte la référence d’une délibération.", nameof(Council.ActReference));
        db.ExpectVersion(council, seen);
        (council.Name, council.ActReference, council.ActDate) = (name.Trim(), actReference.Trim(), actDate);
        council.ContactEmail = string.IsNullOrWhiteSpace(contactEmail) ? null : contactEmail.Trim();
        return await db.TrySaveAsync(ct) ? council : new Refusal(EditNeighbourhood.Conflict);
    }
}
