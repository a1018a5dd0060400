namespace CQ.Glossary.RecipeSteps;

/// <summary>A term of the <c>Glossary</c> step.</summary>
/// <param name="Slug">Made from the title unless given.</param>
internal sealed record TermBody(string Title, string Summary, string? Text = null, string? Slug = null);
