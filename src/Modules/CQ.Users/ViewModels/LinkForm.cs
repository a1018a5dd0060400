namespace CQ.Users.ViewModels;

/// <summary>What the link of a mail carries in its query.</summary>
public sealed class LinkForm
{
    public string? Personne { get; set; }

    public string? Code { get; set; }

    public Guid PersonId => Guid.TryParse(Personne, out var id) ? id : Guid.Empty;
}
