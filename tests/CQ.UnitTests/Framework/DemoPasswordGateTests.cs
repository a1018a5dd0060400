using CQ.Hosting.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using NSubstitute;

namespace CQ.UnitTests.Framework;

public sealed class DemoPasswordGateTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("http://0.0.0.0:5080", true)]
    [InlineData("http://[::]:5080", true)]
    [InlineData("http://*:5080", true)]
    [InlineData("https://cq.example:443", true)]
    public void PrintedPassword_WorksOnLoopbackAlone(string address, bool refused)
    {
        var gate = new DemoPasswordGate(Listening("http://127.0.0.1:1", address));

        gate.Refuses("un-quartier-quatre-saisons").ShouldBe(refused);
        gate.Refuses("une-autre-phrase-choisie").ShouldBeFalse();
    }

    private static IServer Listening(params string[] addresses)
    {
        var feature = Substitute.For<IServerAddressesFeature>();
        feature.Addresses.Returns(addresses);
        var features = new FeatureCollection();
        features.Set(feature);
        var server = Substitute.For<IServer>();
        server.Features.Returns(features);
        return server;
    }
}
