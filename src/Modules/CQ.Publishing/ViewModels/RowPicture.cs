using System.Globalization;
using CQ.Media.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>A picture beside a title in a list.</summary>
public sealed record RowPicture(Guid Id, string Name, string Alt, int? Width, int? Height)
{
    /// <summary>In one of the fixed widths; begins with <c>~/</c>.</summary>
    public string At(int width) => string.Create(CultureInfo.InvariantCulture, $"~/fichiers/{Id:D}/{width}/{Path.ChangeExtension(MediaName.InAddress(Name), ".webp")}");
}
