namespace CQ.Contents.RecipeSteps;

/// <summary>A topic of the <c>Topics</c> step.</summary>
/// <param name="Slug">Made from the name unless given.</param>
internal sealed record TopicBody(string Name, string? Slug = null)
{
    public string WantedSlug => Slug ?? Abstractions.Values.Slugs.Of(Name);
}
