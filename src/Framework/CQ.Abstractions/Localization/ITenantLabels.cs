namespace CQ.Abstractions.Localization;

/// <summary>
/// Words a tenant chose for itself (R20, R181), e.g. the name of the parity pair. They lie over the translated texts: the localizer replaces
/// <c>{label:parityPair|binôme paritaire}</c> with the word under that key, or keeps the standard one.
/// </summary>
public interface ITenantLabels
{
    /// <summary>Key → word, for a language. Called once per request, so it answers from the tenant's cache.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> GetAsync(string culture, CancellationToken ct);
}
