namespace CQ.BrowserTests.Hostile;

/// <summary>Somewhere words can be typed: a text that an action takes.</summary>
/// <param name="Action">Controller and action.</param>
/// <param name="Name">As a form or an address sends it.</param>
internal sealed record TextField(string Action, string Method, string Name)
{
    public string Key => $"{Action} {Name}";
}
