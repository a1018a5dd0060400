namespace CQ.Publishing.ViewModels;

/// <summary>A contact as one reader may see it: what they may not see is null.</summary>
public sealed record ContactCard(Guid Id, string Name, string? Role, string? Phone, string? Email, string? Address, bool IsOutside);
