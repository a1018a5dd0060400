using CQ.Abstractions.People;

namespace CQ.Mvc.Access;

/// <summary>The permissions of all installed modules, one instance per name.</summary>
public interface IPermissionCatalog
{
    IReadOnlyList<Permission> All { get; }

    /// <exception cref="InvalidOperationException">No module declares a permission of that name.</exception>
    Permission Get(string name);

    Permission? Find(string name);

    /// <summary>The names of a permission and of all it implies, directly or through others.</summary>
    IReadOnlySet<string> Implied(string name);
}
