using CQ.Abstractions.Values;

namespace CQ.Abstractions.People;

/// <summary>Makes the first administrator of a tenant, for the set-up form and the command line.</summary>
public interface IAdministratorMaker
{
    /// <summary>Creates a confirmed account with the role Administrator. Without a password a mail with a link to choose one is sent.</summary>
    Task<Outcome<Guid>> MakeAsync(string email, string? password, CancellationToken ct = default);
}
