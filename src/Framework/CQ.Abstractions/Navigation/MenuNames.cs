namespace CQ.Abstractions.Navigation;

/// <summary>The menus that themes draw.</summary>
public static class MenuNames
{
    /// <summary>Back office, grouped.</summary>
    public const string Admin = "admin";

    /// <summary>Head of the public site.</summary>
    public const string Main = "main";

    /// <summary>Under one's own name.</summary>
    public const string Account = "account";

    /// <summary>Foot of every page: legal texts, accessibility status.</summary>
    public const string Footer = "footer";
}
