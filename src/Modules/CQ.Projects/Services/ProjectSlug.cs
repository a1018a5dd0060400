using CQ.Abstractions.Values;

namespace CQ.Projects.Services;

/// <summary>The readable part of a project's address; the number alone identifies it.</summary>
public static class ProjectSlug
{
    public static string Of(string title) => Slugs.Of(title) is { Length: > 0 } slug ? slug : "projet";
}
