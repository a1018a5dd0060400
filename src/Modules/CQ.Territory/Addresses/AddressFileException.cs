using CQ.Abstractions.Values;

namespace CQ.Territory.Addresses;

/// <summary>An address file that stops making sense in the middle.</summary>
public sealed class AddressFileException(Refusal refusal) : Exception(refusal.Text)
{
    public Refusal Refusal { get; } = refusal;
}
