using CQ.Abstractions.People;

namespace CQ.Glossary;

/// <summary>Who writes the glossary; everybody reads it.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>One glossary for the sector: held for one council alone, it opens nothing.</summary>
    public static readonly Permission ManageGlossary = new(nameof(ManageGlossary), "Écrire le glossaire") { Category = "Contenus" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageGlossary]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ManageGlossary]),
        new(RoleNames.Coordination, [ManageGlossary]),
    ];
}
