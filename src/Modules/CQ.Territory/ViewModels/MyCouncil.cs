using CQ.Territory.Models;
using CQ.Territory.Services;

namespace CQ.Territory.ViewModels;

/// <summary>A council and what the person is in it.</summary>
public sealed record MyCouncil(CouncilInfo Council, MembershipState? State, Standing? Standing, DateOnly? From);
