namespace CQ.Abstractions.People;

/// <summary>Says whether a session still stands: the account exists in this tenant, is active, its security stamp has not changed, and nobody ended this session.</summary>
public interface ISessionValidator
{
    Task<bool> IsValidAsync(SessionTicket ticket, CancellationToken ct);
}
