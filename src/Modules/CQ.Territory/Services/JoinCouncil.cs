using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>
/// A person joins a council, as a resident or as a user of the quartier (R118). It is open: approval is waited for only when the charter says so.
/// </summary>
public sealed class JoinCouncil(Memberships memberships, ICharters charters, ITenantTimeZone zone)
{
    public async Task<Outcome<Membership>> JoinAsync(Guid councilId, Guid userId, Standing standing, CancellationToken ct = default)
    {
        var today = zone.Today;
        if (!await memberships.CouncilIsOpenAsync(councilId, today, ct))
            return new Refusal("Ce conseil n’existe pas ou n’existe plus.");
        if (await memberships.OpenAsync(councilId, userId, ct) is { } open)
        {
            return new Refusal(open.State == MembershipState.Requested
                ? "Votre demande est déjà enregistrée. Vous recevrez la réponse de la coordination."
                : "Vous êtes déjà membre de ce conseil.");
        }

        var charter = await charters.OnAsync(today, ct);
        var state = charter is { AsksMembershipApproval: true } ? MembershipState.Requested : MembershipState.Accepted;
        var started = await memberships.StartAsync(Membership.OfCouncil(councilId, userId, standing, state, today), ct);
        return started.Succeeded ? started : new Refusal("Vous êtes déjà membre de ce conseil, ou votre demande est en attente.");
    }
}
