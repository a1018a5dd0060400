namespace CQ.Territory.Services.Addresses;

/// <summary>What can be said about an address.</summary>
public enum AddressAnswerKind
{
    /// <summary>No extract was imported: the map and the list answer.</summary>
    NoBase,

    /// <summary>Nothing in the base resembles it.</summary>
    Unknown,

    /// <summary>Several streets or towns: one is to be chosen.</summary>
    Several,

    /// <summary>A street without a number, through more than one quartier.</summary>
    Street,

    Found,

    /// <summary>Known, but not in the sector.</summary>
    Outside,
}
