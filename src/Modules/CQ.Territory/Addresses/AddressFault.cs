namespace CQ.Territory.Addresses;

/// <summary>What is wrong with a line of an address file.</summary>
public enum AddressFault
{
    TooFewColumns,
    Number,
    Street,
    Coordinates,
    Encoding,
}
