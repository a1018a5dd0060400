namespace CQ.Notifications.Services;

/// <summary>An address that tells who looks after the mails enough, and no more: <c>h…@demo.example</c>.</summary>
public static class MaskedAddress
{
    public static string Of(string? address)
    {
        if (string.IsNullOrEmpty(address))
            return "…";
        var at = address.LastIndexOf('@');
        return at < 1 ? "…" : $"{address.EnumerateRunes().First()}…{address[at..]}";
    }
}
