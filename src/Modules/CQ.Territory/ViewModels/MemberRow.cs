using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>A member, or someone who asked to be one.</summary>
public sealed record MemberRow(Guid Id, string Name, Standing? Standing, MembershipState State, DateOnly From);
