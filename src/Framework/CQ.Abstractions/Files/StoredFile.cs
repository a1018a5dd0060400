namespace CQ.Abstractions.Files;

/// <summary>What the store has written.</summary>
/// <param name="Key">Made by the store at random; the only way back to the bytes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record StoredFile(string Key, long Length, string Sha256);
