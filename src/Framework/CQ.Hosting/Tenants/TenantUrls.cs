using CQ.Abstractions.Tenants;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Tenants;

internal sealed class TenantUrls(ITenantAccessor tenant, IOptions<CqHostOptions> options) : ITenantUrls
{
    public string Absolute(string path)
    {
        var address = tenant.Current.Canonical;
        var root = new Uri(options.Value.PublicUrl, UriKind.Absolute);
        var host = string.IsNullOrEmpty(address?.Host) ? root.Authority : WithPort(address.Host, root);
        var prefix = string.IsNullOrEmpty(address?.Prefix) ? "" : "/" + address.Prefix;
        return $"{root.Scheme}://{host}{prefix}{path}";
    }

    // A host kept without port answers on the port this installation is reached by.
    private static string WithPort(string host, Uri root) =>
        host.Contains(':', StringComparison.Ordinal) || root.IsDefaultPort ? host : $"{host}:{root.Port}";
}
