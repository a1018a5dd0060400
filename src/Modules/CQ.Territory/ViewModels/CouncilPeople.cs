namespace CQ.Territory.ViewModels;

/// <summary>Who keeps a council alive.</summary>
public sealed record CouncilPeople(string ContactEmail, IReadOnlyList<BodyPeople> Bodies);
