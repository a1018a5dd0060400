namespace CQ.Territory.Addresses;

/// <summary>Where in the file, and what.</summary>
public sealed record FaultyLine(long Line, AddressFault Fault);
