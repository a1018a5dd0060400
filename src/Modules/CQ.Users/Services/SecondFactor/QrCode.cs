using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace CQ.Users.Services.SecondFactor;

/// <summary>Draws a QR code as one SVG path: no picture file, no style attribute, sharp at every size.</summary>
internal static class QrCode
{
    public static IHtmlContent Svg(string content, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new HtmlContentBuilder()
            .AppendFormat(
                "<svg class=\"qr\" viewBox=\"0 0 {0} {0}\" width=\"240\" height=\"240\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"{1}\">",
                rows.Count,
                label)
            .AppendFormat("<rect width=\"{0}\" height=\"{0}\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"{1}\"/></svg>", rows.Count, path.ToString());
    }
}
