namespace CQ.Admin.Services;

/// <summary>A field and its new value in words, masked where it may be personal.</summary>
/// <param name="Reference">The id that the value is, when it points at something whose history can be asked for.</param>
public sealed record AuditValue(string Name, string Text, Guid? Reference = null);
