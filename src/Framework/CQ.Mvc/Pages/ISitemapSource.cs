namespace CQ.Mvc.Pages;

/// <summary>Pages for search engines: only what everybody may read, whoever asks. In parts of at most <see cref="PartLimit"/> addresses.</summary>
public interface ISitemapSource
{
    const int PartLimit = 50_000;

    /// <summary>Names of the parts there are now: lower case, digits and hyphens, unique among sources.</summary>
    Task<IReadOnlyList<string>> PartsAsync(CancellationToken ct);

    /// <summary>The pages of a part; null when it is not one of this source.</summary>
    Task<IReadOnlyList<SitemapEntry>?> ReadAsync(string part, CancellationToken ct);
}
