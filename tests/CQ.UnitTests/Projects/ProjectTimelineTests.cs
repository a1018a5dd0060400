using CQ.Projects.Models;

namespace CQ.UnitTests.Projects;

/// <summary>What happened to a project, each thing where it belongs.</summary>
public sealed class ProjectTimelineTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Opinions_StandUnderTheirStudy_AndAreNotRepeatedAsReason()
    {
        var steps = new[] { Step(ProjectState.Submitted, 0), Step(ProjectState.Feasibility, 2), Step(ProjectState.Adoption, 9, "Sans difficulté.") };
        var opinion = new Opinion
        {
            ProjectId = Guid.Empty, Kind = OpinionKind.Legal, Verdict = OpinionVerdict.Favourable, Text = "Sans difficulté.", At = Start.AddDays(9), ById = Guid.NewGuid(),
        };

        var timeline = ProjectTimeline.Of(steps, [opinion], []);

        timeline.Select(i => i.Opinions.Count).ShouldBe([0, 1, 0]);
        timeline[2].Reason.ShouldBeEmpty();
        timeline.Select(i => i.IsNow).ShouldBe([false, false, true]);
    }

    [Fact]
    public void Reasons_OfOthers_Stay() =>
        ProjectTimeline.Of([Step(ProjectState.Submitted, 0), Step(ProjectState.Refused, 3, "Hors du quartier.")], [], [])[1].Reason.ShouldBe("Hors du quartier.");

    [Fact]
    public void Ahead_OfWhatHasEnded_IsNothing()
    {
        foreach (var state in new[] { ProjectState.Done, ProjectState.Refused, ProjectState.Withdrawn })
            ProjectTimeline.Ahead(state, null).ShouldBeEmpty();
        ProjectTimeline.Ahead(ProjectState.Feasibility, null)[^1].ShouldBe("Réalisation");
    }

    private static ProjectStep Step(ProjectState state, int day, string reason = "") =>
        new() { Id = Guid.CreateVersion7(), ProjectId = Guid.Empty, State = state, At = Start.AddDays(day), Reason = reason };
}
