using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Users.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Users.Services.PersonalData;

/// <summary>What the register of processing says of accounts. The durations are those that <see cref="PurgeAccounts"/> reads (G1).</summary>
internal sealed class AccountPurposes(ISiteSettings settings, IStringLocalizer<Texts> texts) : IProcessingPurpose
{
    public async Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct)
    {
        var rules = await settings.GetAsync<UsersSettings>(ct);
        return
        [
            new Purpose(
                texts["Ouvrir un compte et s’y connecter"],
                texts["Mission d’intérêt public (RGPD, article 6.1.e)"],
                texts["Adresse de courriel, nom affiché, empreinte du mot de passe, réponse « 15 ans ou plus », date de la dernière visite, double vérification"],
                texts["La personne elle-même ; son nom affiché est vu de tous, son adresse des seules personnes qui gèrent les comptes"],
                texts[
                    "{0} mois sans visite, puis {1} jours après un message ; {2} jours si l’adresse n’est jamais confirmée",
                    rules.InactiveMonthsBeforeNotice,
                    rules.DaysFromNoticeToErasure,
                    rules.DaysBeforeUnconfirmedRemoval]),
            new Purpose(
                texts["Savoir qui peut faire quoi, et quand"],
                texts["Mission d’intérêt public (RGPD, article 6.1.e)"],
                texts["Rôles attribués, avec leur premier et leur dernier jour"],
                texts["La personne elle-même et celles qui gèrent ou consultent les droits"],
                texts["Aussi longtemps que le compte ; sans nom une fois le compte effacé"]),
            new Purpose(
                texts["Répondre aux demandes sur les données personnelles"],
                texts["Obligation légale (RGPD, articles 15, 17 et 20)"],
                texts["Nature de la demande, dates de la demande et de la réponse"],
                texts["La personne elle-même"],
                texts["Aussi longtemps que le site, pour prouver que la demande a été traitée ; sans nom une fois le compte effacé"]),
        ];
    }
}
