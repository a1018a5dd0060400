namespace CQ.Workflows.Data;

/// <summary>How long texts may be.</summary>
internal static class Lengths
{
    public const int Kind = 60;
    public const int Key = 120;
    public const int Name = 200;
    public const int Title = 300;
    public const int Asked = 4000;
    public const int Comment = 4000;
    public const int Note = 1000;
    public const int Definition = 200_000;

    /// <summary>Room for a role's name and a place.</summary>
    public const int CandidateKey = Key + 40;

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
