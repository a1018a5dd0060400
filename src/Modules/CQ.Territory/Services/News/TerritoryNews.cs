using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc.Texts;
using CQ.Territory.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Territory.Services.News;

/// <summary>Tells people what concerns them: a request waits, it was answered, a seat is theirs.</summary>
public sealed class TerritoryNews(
    IEnabled<INotifications> notifications, IEnabled<IRoleHolderSource> holders, ITenantTimeZone zone, IStringLocalizer<Texts> T)
{
    public async Task RequestedAsync(CouncilInfo council, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(council);
        var coordination = new HashSet<Guid>();
        foreach (var source in holders)
            coordination.UnionWith(await source.HoldersAsync(RoleNames.Coordination, GrantScope.Tenant, zone.Today, ct));
        await TellAsync(
            MembershipRequestedKind.KindKey, [.. coordination], T["Une demande pour rejoindre le conseil {0}", council.Name],
            [T["Une personne demande à rejoindre le conseil {0}. La charte veut que vous répondiez.", council.Name]],
            $"/admin/membres?quartier={council.Slug}", ct);
    }

    public Task AnsweredAsync(Membership membership, CouncilInfo council, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(membership);
        ArgumentNullException.ThrowIfNull(council);
        return membership.State == MembershipState.Accepted
            ? TellAsync(
                MembershipAnsweredKind.KindKey, [membership.UserId], T["Vous êtes membre du conseil {0}", council.Name],
                [T["Votre demande est acceptée. Vous lisez dès maintenant l’espace des membres."]], $"/quartiers/{council.Slug}", ct)
            : TellAsync(
                MembershipAnsweredKind.KindKey, [membership.UserId], T["Votre demande pour le conseil {0} n’est pas acceptée", council.Name],
                [T["Écrivez à la coordination pour en connaître la raison : son adresse est sur la page du quartier."]], $"/quartiers/{council.Slug}", ct);
    }

    public Task AppointedAsync(TermOfOffice term, Group group, string seat, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(group);
        var from = DateWords.Day(term.From);
        return TellAsync(
            TermStartedKind.KindKey, [term.UserId], T["Vous siégez : {0}", group.Name],
            [
                term.Through is { } through
                    ? T["Vous êtes nommée ou nommé sur le siège « {0} », du {1} au {2}.", seat, from, DateWords.Day(through)]
                    : T["Vous êtes nommée ou nommé sur le siège « {0} », à partir du {1}.", seat, from],
            ],
            "/compte/conseils", ct);
    }

    private async Task TellAsync(
        string kind, IReadOnlyCollection<Guid> people, string title, IReadOnlyList<string> paragraphs, string path, CancellationToken ct)
    {
        foreach (var channel in notifications)
            await channel.NotifyAsync(kind, people, title, paragraphs, path, ct: ct);
    }
}
