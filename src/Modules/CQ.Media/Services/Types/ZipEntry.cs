namespace CQ.Media.Services.Types;

/// <summary>An entry of an archive, as its directory says.</summary>
internal sealed record ZipEntry(string Name, int Method, bool IsEncrypted, long Packed, long Unpacked, long Offset);
