namespace CQ.Projects.Data;

/// <summary>How long texts may be, for the tables and the forms alike.</summary>
public static class Lengths
{
    public const int Title = 200;

    public const int Summary = 500;

    public const int Text = 20_000;

    public const int Place = 200;

    public const int Slug = 120;

    /// <summary>An amount as typed.</summary>
    public const int Typed = 40;

    public const int Reason = 2_000;

    public const int Note = 4_000;

    public const int ActReference = 200;
}
