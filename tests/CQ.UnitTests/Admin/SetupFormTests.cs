using CQ.Abstractions.Tenants;
using CQ.Setup.ViewModels;

namespace CQ.UnitTests.Admin;

public sealed class SetupFormTests
{
    // A refusal names a field of the request; on the form it must find one of the same name.
    [Fact]
    public void Form_HasAFieldForEveryPartOfTheRequest()
    {
        var form = typeof(SetupForm).GetProperties().Select(p => p.Name);

        typeof(SetupRequest).GetProperties().Select(p => p.Name).ShouldBeSubsetOf(form);
    }

    [Fact]
    public void TimeZones_ExistOnThisSystem() =>
        FrenchTimeZones.All.Where(z => !TimeZoneInfo.TryFindSystemTimeZoneById(z.Id, out _)).ShouldBeEmpty();
}
