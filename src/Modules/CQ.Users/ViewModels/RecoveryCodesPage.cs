namespace CQ.Users.ViewModels;

/// <summary>Recovery codes, shown this once.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string NextPath);
