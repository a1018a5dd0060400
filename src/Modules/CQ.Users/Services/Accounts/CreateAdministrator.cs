using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Data;
using CQ.Users.Models;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.Roles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>Makes someone administrator of this site: the account, confirmed, the role where the recipe has none, and the assignment from today.</summary>
public sealed class CreateAdministrator(
    CqDbContext db,
    UserManager<User> users,
    Stereotypes stereotypes,
    AssignRole assign,
    AccountMails mails,
    ITenantAccessor tenant,
    ITenantTimeZone zone,
    TimeProvider time,
    IBurst burst) : IAdministratorMaker
{
    private const string DisplayName = "Administration";

    public async Task<Outcome<Guid>> MakeAsync(string email, string? password, CancellationToken ct = default)
    {
        if (EmailAddress.Check(email, nameof(email)) is { } malformed)
            return malformed;
        if (password is not null && PasswordStrength.Check(password, email, "", nameof(password)) is { } weak)
            return weak;
        return await burst.RunAsync<Outcome<Guid>>(
            async token =>
            {
                var user = await FindOrCreateAsync(email.Trim(), password, token);
                var role = await FindOrCreateRoleAsync(token);
                // From yesterday: set-up makes the administrator before it knows the site's zone, where today may not have begun.
                var from = zone.Today.AddDays(-1);
                if (!await db.Set<RoleAssignment>().InForceOn(zone.Today).AnyAsync(
                    a => a.UserId == user.Id && a.RoleId == role.Id && a.ScopeKind == GrantScopeKind.Tenant && a.Through == null, token))
                {
                    var given = await assign.GiveAsync(user.Id, role, GrantScope.Tenant, from, null, token);
                    if (!given.Succeeded)
                        return given.Refusal;
                }

                if (user.PasswordHash is null)
                    await mails.ChoosePasswordAsync(user, token);
                return user.Id;
            },
            ct);
    }

    private async Task<User> FindOrCreateAsync(string email, string? password, CancellationToken ct)
    {
        var normalized = EmailAddress.Normalize(email);
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized, ct);
        var now = time.GetUtcNow();
        if (user is not null)
        {
            // Whoever runs this vouches for the address. The password of an existing account stays its owner's.
            user.EmailConfirmedAt ??= now;
            user.IsActive = true;
            await db.SaveChangesAsync(ct);
            return user;
        }

        user = new User
        {
            Email = email,
            DisplayName = DisplayName,
            CreatedAt = now,
            EmailConfirmedAt = now,
            Culture = CultureInfo.GetCultureInfo(tenant.Current.Culture).TwoLetterISOLanguageName,
        };
        if (password is not null)
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        (await users.CreateAsync(user)).OrThrow();
        return user;
    }

    private async Task<Role> FindOrCreateRoleAsync(CancellationToken ct)
    {
        var role = await db.Set<Role>().Include(r => r.Permissions).FirstOrDefaultAsync(r => r.Name == RoleNames.Administrator, ct);
        if (role is not null)
            return role;
        role = new Role { Name = RoleNames.Administrator };
        db.Add(role);
        await stereotypes.ApplyAsync(role, ct: ct);
        await db.SaveChangesAsync(ct);
        return role;
    }
}
