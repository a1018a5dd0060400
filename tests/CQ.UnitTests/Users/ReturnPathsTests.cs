using CQ.Users.Services.SignIn;

namespace CQ.UnitTests.Users;

public sealed class ReturnPathsTests
{
    [Fact]
    public void Path_AsLongAsAddressesAre_StandsInAnAddressAgain() => ReturnPaths.Short("/projets?quartier=seine").ShouldBe("/projets?quartier=seine");

    [Fact]
    public void Path_LongerThanAnyAddress_IsForgotten() => ReturnPaths.Short("/" + new string('a', ReturnPaths.Longest)).ShouldBeNull();
}
