namespace CQ.Territory.Addresses;

/// <summary>A line of an address file that can be used. Number 0: a place without numbers.</summary>
public sealed record AddressLine(int Number, string Suffix, string Street, string Postcode, string TownCode, string Town, double Longitude, double Latitude);
