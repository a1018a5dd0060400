using CQ.Publishing.Services;

namespace CQ.Publishing.Import;

/// <summary>Types of this site that posts and pages become.</summary>
internal static class ImportTypes
{
    public const string News = NewsType.TypeName;

    /// <summary>Where its feature is off, pages become news.</summary>
    public const string Page = "Page";
}
