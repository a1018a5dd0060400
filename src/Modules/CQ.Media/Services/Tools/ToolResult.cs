namespace CQ.Media.Services.Tools;

/// <summary>How a program ended.</summary>
/// <param name="IsMissing">The program is not installed.</param>
/// <param name="IsCut">It had more to say than was wanted.</param>
public sealed record ToolResult(int ExitCode, string Output, string Errors, bool IsMissing, bool IsCut)
{
    public bool Succeeded => ExitCode == 0 && !IsMissing;
}
