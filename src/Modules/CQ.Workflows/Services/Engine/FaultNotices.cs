using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Engine;

/// <summary>Tells those who manage workflows that one has stopped.</summary>
internal sealed class FaultNotices(
    CqDbContext db,
    IEnabled<INotifications> notifications,
    IEnabled<IRoleHolderSource> holders,
    IGrantResolver grants,
    ITenantTimeZone zone,
    IStringLocalizer<Texts> T)
{
    public async Task TellAsync(WorkflowInstance instance, CancellationToken ct)
    {
        var people = new HashSet<Guid>();
        foreach (var (role, permissions) in await grants.PermissionsByRoleAsync(ct))
        {
            if (!permissions.Contains(nameof(Permissions.ManageWorkflows)))
                continue;
            foreach (var source in holders)
                people.UnionWith(await source.HoldersAsync(role, GrantScope.Tenant, zone.Today, ct));
        }

        var name = await db.Set<WorkflowType>().Where(t => t.Id == instance.WorkflowTypeId).Select(t => t.Name).FirstAsync(ct);
        foreach (var channel in notifications)
        {
            await channel.NotifyAsync(
                FaultKind.KindKey,
                people,
                T["Un dossier du parcours « {0} » s’est arrêté sur une erreur", name],
                [T["Rien n’est perdu : ce qui l’a fait avancer est gardé et peut être repris."]],
                $"/admin/workflows/dossiers/{instance.Id}",
                ct: ct);
        }
    }
}
