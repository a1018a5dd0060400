namespace CQ.Abstractions.Commands;

/// <summary>A module's verb could not do what was asked; the message is for the operator.</summary>
public sealed class TenantCommandException(string message) : Exception(message);
