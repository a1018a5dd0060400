using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.PersonalData;

/// <summary>What an account holds about its person. Erased, its row stays under "Ancien membre" for decisions and ledger (G2).</summary>
internal sealed class AccountPersonalData(CqDbContext db, UserManager<User> users, Passkeys passkeys, ITenantTimeZone zone, TimeProvider time) : IPersonalDataProvider
{
    public string Name => "Compte";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct);
        if (user is null)
            return null;
        var roles = await db.Set<RoleAssignment>().AsNoTracking().Where(a => a.UserId == userId).OrderBy(a => a.From)
            .Select(a => new { a.Role!.Name, a.ScopeKind, a.ScopeId, a.From, a.Through }).ToListAsync(ct);
        var keys = await passkeys.OfAsync(userId, ct);
        var requests = await db.Set<PersonalDataRequest>().AsNoTracking().Where(r => r.UserId == userId).OrderBy(r => r.At).ToListAsync(ct);
        return new JsonObject
        {
            ["identifiant"] = user.Id,
            ["adresse"] = user.Email,
            ["adresse en attente de confirmation"] = user.PendingEmail,
            ["nom affiché"] = user.DisplayName,
            ["langue"] = user.Culture,
            ["créé le"] = user.CreatedAt,
            ["adresse confirmée le"] = user.EmailConfirmedAt,
            ["a dit avoir 15 ans ou plus le"] = user.FifteenOrOlderAt,
            ["dernière visite"] = user.LastSeenAt,
            ["double vérification"] = user.TwoFactorEnabled,
            ["clés d’accès"] = new JsonArray([.. keys.Select(p => (JsonNode)new JsonObject
            {
                ["nom"] = p.Name,
                ["créée le"] = p.CreatedAt,
                ["utilisée le"] = p.UsedAt,
            })]),
            ["rôles"] = new JsonArray([.. roles.Select(r => (JsonNode)new JsonObject
            {
                ["rôle"] = r.Name,
                ["portée"] = r.ScopeKind.ToString(),
                ["portée, identifiant"] = r.ScopeKind == GrantScopeKind.Tenant ? null : r.ScopeId,
                ["du"] = r.From.ToString("O"),
                ["au"] = r.Through?.ToString("O"),
            })]),
            ["demandes sur mes données"] = new JsonArray([.. requests.Select(r => (JsonNode)new JsonObject
            {
                ["demande"] = r.Kind == PersonalDataRequestKind.Export ? "copie" : "effacement",
                ["le"] = r.At,
                ["traitée le"] = r.DoneAt,
            })]),
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, ct);
        await EndRolesAsync(userId, ct);
        await passkeys.ForgetAsync(userId, ct);
        user.DisplayName = DisplayNames.Erased;
        user.Email = $"{userId:N}@efface.invalid";
        (user.PendingEmail, user.PasswordHash, user.AuthenticatorKey, user.RecoveryCodes) = (null, null, null, []);
        (user.TwoFactorEnabled, user.EmailConfirmedAt, user.FifteenOrOlderAt, user.LastSeenAt) = (false, null, null, null);
        (user.InactivityNoticeAt, user.LockoutEnd, user.AccessFailedCount) = (null, null, 0);
        (user.IsActive, user.ErasedAt) = (false, time.GetUtcNow());
        (await users.UpdateSecurityStampAsync(user)).OrThrow();
    }

    private async Task EndRolesAsync(Guid userId, CancellationToken ct)
    {
        var yesterday = zone.Today.AddDays(-1);
        var open = await db.Set<RoleAssignment>().Where(a => a.UserId == userId && (a.Through == null || a.Through > yesterday)).ToListAsync(ct);
        foreach (var assignment in open)
        {
            if (assignment.From > yesterday)
                db.Remove(assignment);
            else
                assignment.Through = yesterday;
        }
    }
}
