namespace CQ.Projects.RecipeSteps;

/// <summary>Who acts for the institution in a demo's stories.</summary>
/// <param name="Coordination">Address of the account.</param>
internal sealed record StoryPeople(string Coordination, string Services, string TownHall);
