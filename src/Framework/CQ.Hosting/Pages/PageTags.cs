namespace CQ.Hosting.Pages;

/// <summary>Tags of cached pages always carry the tenant: a bare tag would evict everybody's (C.8).</summary>
internal static class PageTags
{
    public const string Everything = "cq";

    public static string Of(Guid tenantId) => $"t:{tenantId:N}";
}
