using CQ.Abstractions.Modules;
using CQ.Admin.Services;
using NSubstitute;

namespace CQ.UnitTests.Admin;

public sealed class ThemeChoicesTests
{
    private static readonly IModuleCatalog Modules = Catalog(
        ("CQ.Theme.Place", null), ("CQ.Theme.Admin", null), ("City.Place", "CQ.Theme.Place"), ("City.Admin", "CQ.Theme.Admin"), ("Round.A", "Round.B"), ("Round.B", "Round.A"));

    [Fact]
    public void ForAdmin_OffersTheStandardThemeAndWhatBuildsOnIt() =>
        ThemeChoices.ForAdmin(Modules).Select(t => t.Id).ShouldBe(["CQ.Theme.Admin", "City.Admin"]);

    [Fact]
    public void ForSite_OffersTheOthers_EvenThoseInACircle() =>
        ThemeChoices.ForSite(Modules).Select(t => t.Id).ShouldBe(["CQ.Theme.Place", "City.Place", "Round.A", "Round.B"]);

    private static IModuleCatalog Catalog(params (string Id, string? Base)[] themes)
    {
        var catalog = Substitute.For<IModuleCatalog>();
        var module = new ModuleInfo("CQ.Budgets", typeof(ThemeChoicesTests).Assembly, IsTheme: false, null, []);
        catalog.Modules.Returns([module, .. themes.Select(t => new ModuleInfo(t.Id, module.Assembly, IsTheme: true, t.Base, []))]);
        return catalog;
    }
}
