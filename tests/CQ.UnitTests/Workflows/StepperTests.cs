using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;
using CQ.Workflows.Services.Engine;

namespace CQ.UnitTests.Workflows;

public sealed class StepperTests
{
    private const string Start = """*start DomainEvent {"Event":"case.opened"}""";

    private readonly Stepper _stepper = new(n => Fakes.Activities[n], TimeProvider.System);

    [Fact]
    public async Task Start_WalksToTheFirstWait()
    {
        var run = Run(Start, "a Go", "b Wait", "c Go", "start -> a", "a -> b", "b -> c");

        await _stepper.StartAsync(run, [], CancellationToken.None);

        run.Steps.Select(s => (s.Activity.ActivityId, s.Result.Halts)).ShouldBe([("start", false), ("a", false), ("b", true)]);
        run.Finished.ShouldBeFalse();
    }

    [Fact]
    public async Task EventInTheMiddle_HaltsUnderItsName()
    {
        var run = Run(Start, """back DomainEvent {"Event":"case.completed"}""", "start -> back");

        await _stepper.StartAsync(run, [], CancellationToken.None);

        run.Steps[^1].Result.WaitsFor.ShouldBe("case.completed");
    }

    [Fact]
    public async Task Resume_GoesOnFromThere_UnderTheSameExecution()
    {
        var run = Run(Start, "b Wait", "c Go", "start -> b", "b -> c");
        var execution = Guid.NewGuid();

        await _stepper.ResumeAsync(run, "b", execution, [], CancellationToken.None);

        run.Steps.Select(s => s.Activity.ActivityId).ShouldBe(["b", "c"]);
        run.Steps[0].ExecutionId.ShouldBe(execution);
    }

    [Fact]
    public async Task Fork_GoesOnEveryWay_AndJoinWaitsForAll()
    {
        var run = Run(
            Start, """fork ForkTask {"Forks":["l","t","f"]}""", "legal Wait", "technical Wait", "financial Go", "join JoinTask", "after Go",
            "start -> fork", "fork:l -> legal", "fork:t -> technical", "fork:f -> financial", "legal -> join", "technical -> join", "financial -> join", "join:Joined -> after");

        await _stepper.StartAsync(run, [], CancellationToken.None);
        run.Steps.Select(s => s.Activity.ActivityId).ShouldBe(["start", "fork", "legal", "technical", "financial", "join"]);
        await _stepper.ResumeAsync(run, "legal", Guid.NewGuid(), [], CancellationToken.None);
        run.Steps.ShouldNotContain(s => s.Activity.ActivityId == "after");
        await _stepper.ResumeAsync(run, "technical", Guid.NewGuid(), [], CancellationToken.None);

        run.Steps.Count(s => s.Activity.ActivityId == "after").ShouldBe(1);
    }

    [Fact]
    public async Task Join_CountsABranchOnce_WhicheverWayOutItTook()
    {
        var run = Run(
            Start, """fork ForkTask {"Forks":["l","t"]}""", """legal Choose {"Outcome":"No"}""", "technical Wait", "join JoinTask", "after Go",
            "start -> fork", "fork:l -> legal", "fork:t -> technical", "legal:Yes -> join", "legal:No -> join", "technical -> join", "join:Joined -> after");

        await _stepper.StartAsync(run, [], CancellationToken.None);
        run.Steps.ShouldNotContain(s => s.Activity.ActivityId == "after");
        await _stepper.ResumeAsync(run, "technical", Guid.NewGuid(), [], CancellationToken.None);

        run.Steps.Count(s => s.Activity.ActivityId == "after").ShouldBe(1);
    }

    [Fact]
    public async Task Join_StateSurvivesBetweenBursts()
    {
        string[] lines =
        [
            Start, """fork ForkTask {"Forks":["l","t"]}""", "legal Wait", "technical Wait", "join JoinTask", "after Wait",
            "start -> fork", "fork:l -> legal", "fork:t -> technical", "legal -> join", "technical -> join", "join:Joined -> after",
        ];
        var first = Run(lines);
        await _stepper.StartAsync(first, [], CancellationToken.None);
        await _stepper.ResumeAsync(first, "technical", Guid.NewGuid(), [], CancellationToken.None);

        var second = Run(InstanceState.Parse(first.State.ToString()), lines);
        await _stepper.ResumeAsync(second, "legal", Guid.NewGuid(), [], CancellationToken.None);

        second.Steps[^1].Activity.ActivityId.ShouldBe("after");
    }

    [Fact]
    public async Task End_StopsTheOtherBranches()
    {
        var run = Run(Start, """fork ForkTask {"Forks":["l","t"]}""", "end End", "never Go", "start -> fork", "fork:l -> end", "fork:t -> never");

        await _stepper.StartAsync(run, [], CancellationToken.None);

        run.Finished.ShouldBeTrue();
        run.EndedAt.ShouldBe("end");
        run.Steps.ShouldNotContain(s => s.Activity.ActivityId == "never");
    }

    [Fact]
    public async Task Circle_WithoutAWait_IsStopped()
    {
        var run = Run(Start, "a Go", "b Go", "start -> a", "a -> b", "b -> a");

        var fault = await Should.ThrowAsync<WorkflowFaultException>(() => _stepper.StartAsync(run, [], CancellationToken.None));

        fault.Message.ShouldContain("tourne en rond");
    }

    [Fact]
    public async Task Circle_WithAWait_IsStoppedInTheEnd()
    {
        string[] lines = [Start, "a Wait", "start -> a", "a -> a"];
        var state = new InstanceState();
        await _stepper.StartAsync(Run(state, lines), [], CancellationToken.None);

        await Should.ThrowAsync<WorkflowFaultException>(async () =>
        {
            for (var i = 0; i < 1000; i++)
                await _stepper.ResumeAsync(Run(state, lines), "a", Guid.NewGuid(), [], CancellationToken.None);
        });

        state.Visits["a"].ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task Activity_ThatAnswersWhatItDidNotAnnounce_IsAFault()
    {
        var run = Run(Start, "liar Liar", "start -> liar");

        await Should.ThrowAsync<WorkflowFaultException>(() => _stepper.StartAsync(run, [], CancellationToken.None));

        run.Current.ShouldBe("liar");
    }

    [Fact]
    public void Mails_OfOneInstance_AreLimitedByDay()
    {
        var state = new InstanceState();
        var today = new DateOnly(2027, 1, 12);
        var graph = new WorkflowGraph(Fakes.Define(Start));

        Mails(today).TakeMails(250).ShouldBe(250);
        Mails(today).TakeMails(250).ShouldBe(50);
        Mails(today).TakeMails(1).ShouldBe(0);
        Mails(today.AddDays(1)).TakeMails(1).ShouldBe(1);

        ActivityContext Mails(DateOnly day) =>
            new WorkflowRun(Guid.NewGuid(), new SubjectRef("Case", Guid.NewGuid()), graph, state, day).Context(graph.Start, Guid.NewGuid(), [], null, true);
    }

    private static WorkflowRun Run(params string[] lines) => Run(new InstanceState(), lines);

    private static WorkflowRun Run(InstanceState state, string[] lines) =>
        new(Guid.NewGuid(), new SubjectRef("Case", Guid.NewGuid()), new WorkflowGraph(Fakes.Define(lines)), state, new DateOnly(2027, 1, 12));
}
