using CQ.Users.Models;

namespace CQ.Users.ViewModels;

/// <summary>What one may do about one's data, and what was asked before.</summary>
public sealed record MyDataPage(IReadOnlyList<PersonalDataRequest> Requests);
