using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Tasks;

/// <summary>What the register of processing says of tasks and decisions.</summary>
internal sealed class TaskPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new Purpose(
            T["Confier des décisions et garder trace de qui les a prises"],
            T["Mission d’intérêt public (RGPD, article 6.1.e)"],
            T["Ce que vous avez décidé, quand, et votre commentaire"],
            T["Les personnes qui pouvaient décider, et les membres du conseil ou du groupe concerné"],
            T["Aussi longtemps que le dossier ; sans votre nom si votre compte est effacé"]),
    ]);
}
