using CQ.Abstractions.People;

namespace CQ.Users.Services.Rights;

/// <summary>A permission with its texts in the reader's language.</summary>
public sealed record NamedPermission(Permission Permission, string Description, string Category);
