namespace CQ.Territory.ViewModels;

/// <summary>Asks for the name of what will be closed, so that nobody closes by a slip.</summary>
public sealed class CloseForm
{
    public string? Confirmation { get; set; }

    public string Name { get; set; } = "";

    public string Slug { get; set; } = "";
}
