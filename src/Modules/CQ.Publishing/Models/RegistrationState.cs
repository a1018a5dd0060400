namespace CQ.Publishing.Models;

/// <summary>Where a registration stands.</summary>
public enum RegistrationState
{
    Registered,

    /// <summary>All places are taken: moves up, in the order of arrival, when somebody leaves.</summary>
    Waiting,
}
