using System.Text;
using CQ.Territory.Geography;
using Microsoft.AspNetCore.Http;

namespace CQ.Territory.ViewModels;

/// <summary>The text of an uploaded file where there is one, else what was pasted.</summary>
internal static class UploadedText
{
    public static async Task<string?> OrAsync(this IFormFile? file, string? pasted, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
            return pasted;
        // One character more than allowed is enough for the reader to refuse the rest.
        if (file.Length > GeoJsonReader.MaximumLength)
            return new string(' ', GeoJsonReader.MaximumLength) + "!";
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(ct);
    }
}
