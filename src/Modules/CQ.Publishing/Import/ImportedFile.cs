using CQ.Media.Models;

namespace CQ.Publishing.Import;

/// <param name="Address">As a text refers to it.</param>
public sealed record ImportedFile(Guid Id, string Address, bool IsPicture)
{
    public static ImportedFile Of(MediaFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new ImportedFile(file.Id, MediaAddress.ForMarkdown(file), file.Kind == MediaKind.Picture);
    }
}
