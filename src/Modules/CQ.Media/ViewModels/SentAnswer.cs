using CQ.Media.Models;

namespace CQ.Media.ViewModels;

/// <summary>What a script is told of a file that was taken in.</summary>
/// <param name="Path">As Markdown refers to it, beginning with <c>~/</c>, with the dimensions of a picture.</param>
/// <param name="Edit">Where its words are written, for library files; begins with <c>~/</c>.</param>
public sealed record SentAnswer(Guid Id, string Path, string Name, string Alt, int? Width, int? Height, string Kind, string Edit)
{
    public static SentAnswer Of(MediaFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new SentAnswer(
            file.Id, MediaAddress.ForMarkdown(file), file.Name, file.AltText, file.Width, file.Height, file.Kind.ToString().ToLowerInvariant(),
            file.IsAttached ? "" : $"~/admin/mediatheque/fichiers/{file.Id:D}");
    }
}
