using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Budgets.Services;

/// <summary>What the module keeps about people, for the register on the privacy page (G1).</summary>
internal sealed class BudgetPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Tenir les comptes des conseils"],
            T["Obligation légale et mission d’intérêt public (RGPD, article 6.1 c et e)"],
            T["Qui a proposé, passé, certifié ou corrigé une écriture, et quand"],
            T["Les personnes qui suivent les budgets dans l’administration ; le public voit l’acte et l’écriture, jamais la personne"],
            T["Comme les comptes ; le nom disparaît avec le compte"]),
    ]);
}
