using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;

namespace CQ.Budgets.Services;

/// <summary>Certifies that what was ordered has been delivered, for all or part of what is committed. It moves no money.</summary>
public sealed class CertifyService(CqDbContext db, ProjectMoneyQuery money, ITenantTimeZone zone, TimeProvider time)
{
    public async Task<Outcome<ServiceCertified>> CertifyAsync(
        SubjectRef? project, Guid councilId, Section section, Money amount, DateOnly date, Guid by, string note = "", CancellationToken ct = default)
    {
        if (amount <= Money.Zero)
            return new Refusal("Indiquez un montant d’au moins 0,01 €.", nameof(ServiceCertified.Amount));
        if (date > zone.Today)
            return new Refusal("Le service fait se constate : choisissez aujourd’hui ou un jour passé.", nameof(ServiceCertified.Date));
        var now = await money.OfAsync(project, councilId, section, ct);
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
