namespace CQ.Abstractions.Tenants;

/// <summary>A tenant cannot be registered as asked; the message says why and is meant for the operator.</summary>
public sealed class TenantRefusedException(string message) : Exception(message);
