using CQ.Budgets.Models;
using CQ.Projects.Models;

namespace CQ.UnitTests.Projects;

/// <summary>The filters of the catalogue, as addresses write them (R197).</summary>
public sealed class ProjectFilterTests
{
    [Fact]
    public void Filter_WrittenAndRead_IsTheSame()
    {
        var filter = new ProjectFilter("marais-archives", ProjectGroup.UnderWay, 2026, Section.Operating, Late: true);

        filter.ToPath().ShouldBe("~/projets?quartier=marais-archives&etat=en-cours&annee=2026&section=fonctionnement&retard=1");
        ProjectFilter.Parse("marais-archives", "en-cours", "2026", "fonctionnement", "1").ShouldBe(filter);
    }

    [Fact]
    public void Filter_OfNothing_IsTheWholeList() => ProjectFilter.Parse("", "", "", null, "").IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData("ailleurs", "-1", "les-deux", "oui")]
    [InlineData("7", "999999999999", "Investment", "true")]
    public void Filter_NotUnderstood_DoesNotNarrow(string group, string year, string section, string late) =>
        ProjectFilter.Parse(null, group, year, section, late).ShouldBe(ProjectFilter.None);

    [Fact]
    public void Groups_HoldEveryStateOnce()
    {
        Enum.GetValues<ProjectGroup>().SelectMany(ProjectGroups.StatesOf).Order().ShouldBe(Enum.GetValues<ProjectState>());
        foreach (var group in Enum.GetValues<ProjectGroup>())
            ProjectGroups.Parse(ProjectGroups.Key(group)).ShouldBe(group);
    }
}
