namespace CQ.Abstractions.People;

/// <summary>Says whether a session cookie still stands: the account exists in this tenant, is active and its security stamp has not changed.</summary>
public interface ISessionValidator
{
    Task<bool> IsValidAsync(Guid userId, string stamp, CancellationToken ct);
}
