namespace CQ.Abstractions.Localization;

/// <summary>
/// Words a tenant chose for itself (R20, R181), e.g. the name of the parity pair. They lie over the translated texts: the localizer replaces
/// <c>{label:parityPair}</c> with what this answers.
/// </summary>
public interface ITenantLabels
{
    /// <summary>The tenant's word for a key of the charter, or null where it chose none.</summary>
    ValueTask<string?> FindAsync(string key, string culture);
}
