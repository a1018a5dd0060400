using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CQ.Publishing.Controllers;

/// <summary>Answers for programs that ask again and again: who has it already is told so without the text.</summary>
internal static class ConditionalAnswers
{
    /// <param name="changed">Last-Modified; null for what has no date.</param>
    public static IActionResult Answer(this ControllerBase controller, string text, string contentType, DateTimeOffset? changed = null, string? fileName = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        var answer = controller.File(bytes, contentType, changed is { } at ? at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)) : null, tag);
        answer.FileDownloadName = fileName ?? "";
        return answer;
    }
}
