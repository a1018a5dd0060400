using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;

namespace CQ.Budgets.Services;

/// <summary>
/// Certifies that what was ordered has been delivered, for all or part of what is committed. It moves no money, and nobody else moves it meanwhile: of two who
/// certify, release or deliver at the same moment the second sees what the first has done.
/// </summary>
public sealed class CertifyService(CqDbContext db, ProjectMoneyQuery money, IBurst burst, ITenantTimeZone zone, TimeProvider time)
{
    public Task<Outcome<ServiceCertified>> CertifyAsync(
        SubjectRef? project, Guid councilId, Section section, Money amount, DateOnly date, Guid by, string note = "", CancellationToken ct = default) =>
        burst.RunAsync(token => RunAsync(project, councilId, section, amount, date, by, note, token), ct);

    private async Task<Outcome<ServiceCertified>> RunAsync(
        SubjectRef? project, Guid councilId, Section section, Money amount, DateOnly date, Guid by, string note, CancellationToken ct)
    {
        if (amount <= Money.Zero)
            return new Refusal("Indiquez un montant d’au moins 0,01 €.", nameof(ServiceCertified.Amount));
        if (date > zone.Today)
            return new Refusal("Le service fait se constate : choisissez aujourd’hui ou un jour passé.", nameof(ServiceCertified.Date));
        var now = await money.HoldAsync(project, councilId, section, ct);
        if (amount > now.MayCertify)
        {
            return new Refusal(
                "Il reste {0} engagés dont le service fait n’est pas certifié : {1} ne peuvent pas être certifiés.",
                nameof(ServiceCertified.Amount), now.MayCertify, amount);
        }

        var certificate = new ServiceCertified
        {
            CouncilId = councilId,
            Section = section,
            ProjectKind = project?.Kind,
            ProjectId = project?.Id,
            Date = date,
            Amount = amount,
            CertifiedBy = by,
            At = time.GetUtcNow(),
            Note = note.Trim(),
        };
        db.Add(certificate);
        await db.SaveChangesAsync(ct);
        return certificate;
    }
}
