using CQ.Abstractions.Tenants;

namespace CQ.Setup.ViewModels;

/// <summary>How far the set-up is, for the pages that show it.</summary>
public sealed record SetupProgress(SetupState State, string Secret);
