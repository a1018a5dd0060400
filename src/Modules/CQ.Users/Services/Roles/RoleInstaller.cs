using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Roles;

/// <summary>
/// Runs whenever features are enabled: the two system roles exist, and every role is offered what newly enabled features propose for it. Other roles
/// exist only because a recipe or a person made them.
/// </summary>
internal sealed class RoleInstaller(CqDbContext db, Stereotypes stereotypes, IBurst burst) : IFeatureInstaller
{
    public Task InstallAsync(CancellationToken ct) => burst.RunAsync(InstallInBurstAsync, ct);

    private async Task InstallInBurstAsync(CancellationToken ct)
    {
        var roles = await db.Set<Role>().Include(r => r.Permissions).ToListAsync(ct);
        foreach (var name in (string[])[RoleNames.Anonymous, RoleNames.Authenticated])
        {
            if (roles.Any(r => r.Name == name))
                continue;
            var role = new Role { Name = name, SystemRole = true };
            db.Add(role);
            roles.Add(role);
        }

        foreach (var role in roles)
            await stereotypes.ApplyAsync(role, ct: ct);
        await db.SaveChangesAsync(ct);
    }
}
