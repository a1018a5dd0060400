using CQ.Hosting.Drills;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NSubstitute;

namespace CQ.UnitTests.Framework;

public sealed class DrillTests
{
    [Theory]
    [InlineData("/votes/*/bulletin", "/votes/1/bulletin", true)]
    [InlineData("/votes/*/bulletin", "/votes/1/cloture", false)]
    [InlineData("/votes/*/bulletin", "/votes/1/2/bulletin", false)]
    [InlineData("/taches/*", "/taches/7/", true)]
    public void Point_FitsThePathItNames(string pattern, string path, bool expected) => new DrillPoint(pattern).Fits(path).ShouldBe(expected);

    [Theory]
    [InlineData("POST", 302, true)]
    [InlineData("POST", 200, false)]
    [InlineData("GET", 302, false)]
    public void Point_IsReachedByWhatWasCarriedOut(string method, int status, bool expected)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path, context.Response.StatusCode) = (method, "/taches/7", status);

        new DrillPoint("/taches/*").IsReachedBy(context).ShouldBe(expected);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("http://0.0.0.0:80", true)]
    [InlineData("http://*:80", true)]
    public async Task Server_ThatOthersReach_DoesNotStartWithADrill(string address, bool refused)
    {
        var check = new DrillCheck(Listening(address));

        if (refused)
            await Should.ThrowAsync<InvalidOperationException>(() => check.StartedAsync(CancellationToken.None));
        else
            await check.StartedAsync(CancellationToken.None);
    }

    private static IServer Listening(string address)
    {
        var feature = Substitute.For<IServerAddressesFeature>();
        feature.Addresses.Returns([address]);
        var features = new FeatureCollection();
        features.Set(feature);
        var server = Substitute.For<IServer>();
        server.Features.Returns(features);
        return server;
    }
}
