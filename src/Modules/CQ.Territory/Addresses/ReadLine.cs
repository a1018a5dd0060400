namespace CQ.Territory.Addresses;

/// <summary>One line of an address file: what it says, or what is wrong with it.</summary>
/// <param name="Number">Where it stands in the file, the first being 1.</param>
public readonly record struct ReadLine(long Number, AddressLine? Line, AddressFault Fault);
