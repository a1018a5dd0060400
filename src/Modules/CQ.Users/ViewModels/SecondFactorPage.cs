using CQ.Users.Models;

namespace CQ.Users.ViewModels;

/// <summary>State of one's own second factor.</summary>
public sealed record SecondFactorPage(bool IsEnabled, bool IsRequired, bool HasApplication, int RecoveryCodesLeft, IReadOnlyList<Passkey> Passkeys);
