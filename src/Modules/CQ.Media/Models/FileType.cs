namespace CQ.Media.Models;

/// <summary>What a file is, decided by its content.</summary>
/// <param name="Kind">For whom it is.</param>
/// <param name="ContentType">What browsers are told.</param>
/// <param name="Extension">With its dot; a name gets it whatever it came with.</param>
public sealed record FileType(MediaKind Kind, string ContentType, string Extension);
