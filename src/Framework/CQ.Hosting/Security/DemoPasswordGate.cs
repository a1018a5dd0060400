using System.Net;
using CQ.Abstractions.People;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CQ.Hosting.Security;

/// <summary>The password that the README prints works only while the server listens on loopback alone.</summary>
internal sealed class DemoPasswordGate(IServer server) : IPasswordGate
{
    private const string Printed = "un-quartier-quatre-saisons";

    public bool Refuses(string password) => password == Printed && !IsOnLoopbackAlone();

    private bool IsOnLoopbackAlone() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.All(IsLoopback) != false;

    internal static bool IsLoopback(string address)
    {
        // http://*:80 and http://+:80 are no addresses to Uri, and mean everywhere.
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host.Trim('[', ']') : "";
        return host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
