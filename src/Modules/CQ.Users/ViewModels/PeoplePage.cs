using CQ.Users.Services.Accounts;

namespace CQ.Users.ViewModels;

/// <summary>A page of the list of people.</summary>
public sealed record PeoplePage(PeopleQuery Query, IReadOnlyList<PersonRow> Rows, string? Next, bool ShowsAddresses);
