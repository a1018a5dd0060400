namespace CQ.Notifications.Services;

/// <summary>An address that tells who looks after the mails enough, and no more: <c>h…@demo.example</c>.</summary>
public static class MaskedAddress
{
    private const string Hidden = "…";

    /// <summary>A purged mail has no address any more.</summary>
    public static string Of(string? address)
    {
        if (string.IsNullOrEmpty(address))
            return Hidden;
        var at = address.LastIndexOf('@');
        return at < 1 ? Hidden : $"{address.EnumerateRunes().First()}{Hidden}{address[at..]}";
    }

    /// <summary>Mail servers like to repeat the address in their refusal.</summary>
    public static string? In(string? text, string? address) =>
        string.IsNullOrEmpty(text) || string.IsNullOrEmpty(address) ? text : text.Replace(address, Of(address), StringComparison.OrdinalIgnoreCase);
}
