using Microsoft.AspNetCore.Http;

namespace CQ.Media.ViewModels;

/// <summary>One file as scripts send it.</summary>
public sealed class SentFile
{
    public IFormFile? File { get; set; }

    public string? Alt { get; set; }

    public bool Decorative { get; set; }

    /// <summary>What it is attached to; both or neither.</summary>
    public string? OwnerKind { get; set; }

    public Guid? OwnerId { get; set; }

    /// <summary>Key of the library; without it, the first one the person may add to.</summary>
    public string? Place { get; set; }

    public Guid? Folder { get; set; }

    public Guid? Audience { get; set; }
}
