using CQ.Abstractions.Recipes;
using CQ.Workflows.RecipeSteps;

namespace CQ.UnitTests.Workflows;

public sealed class GraphValidatorTests
{
    private const string Start = """*start DomainEvent {"Event":"case.opened"}""";

    private const string Review = """
        review HumanTask {"Kind":"case.review","Title":"Examiner {case.title}","Asked":{"fr":"Dites oui ou non.","en":"Say yes or no."},"Audience":"subject.council",
        "Candidates":[{"Role":"Coordination"},{"Role":"AnimationTeam","Scope":"subject.council"},{"People":"case.bearers"}],
        "Actions":[{"Key":"approve","Label":"Approuver"},{"Key":"refuse","Label":"Refuser","Comment":"Required","Tone":"Danger"}],"Due":{"DaysValue":"charter.opinionDays"}}
        """;

    [Fact]
    public async Task Definition_WithoutFault_NamesNone()
    {
        var faults = await Fakes.FaultsAsync(Fakes.Define(
            Start, Review, """less IfElseTask {"Condition":{"Expression":"case.cost < charter.threshold"}}""", """wait RelativeTimer {"Delay":{"Hours":2}}""",
            """tell NotifyPeople {"Subject":"{case.title}","Text":"Engagé pour {case.cost}.","To":[{"People":"case.bearers"}]}""", """end End {"Result":"ok"}""",
            "start -> review", "review:approve -> less", "review:refuse -> end", "less:True -> wait", "less:False -> tell", "wait -> tell", "tell -> end"));

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Definition_WithManyFaults_NamesAllWithTheirPlaces()
    {
        var faults = await Fakes.FaultsAsync(Fakes.Define(
            """a DomainEvent {"Event":"case.vanished"}""", "b Teleport", """c IfElseTask {"Condition":{"Expression":"case.colour < 3"}}""", "d End",
            "a -> b", "c:Maybe -> d", "b -> nowhere", "ghost -> d"));

        faults.ShouldBe(
            [
                "data[0].Activities: no activity is the start (IsStart)",
                "data[0].Activities[0].Properties.Event: no module triggers the event 'case.vanished'",
                "data[0].Activities[1].Name: no module has an activity 'Teleport'",
                "data[0].Activities[2].Properties.Condition.Expression: no module declares the value 'case.colour'",
                "data[0].Transitions[1].SourceOutcomeName: 'c' has no outcome 'Maybe'; there are True, False",
                "data[0].Transitions[2].DestinationActivityId: there is no activity 'nowhere'",
                "data[0].Transitions[3].SourceActivityId: there is no activity 'ghost'",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Activity_ThatNothingLeadsTo_IsNamed()
    {
        var faults = await Fakes.FaultsAsync(Fakes.Define(Start, "go Go", "lost Go", "start -> go", "lost -> go"));

        faults.ShouldBe(["data[0].Activities[2]: 'lost' cannot be reached from the start"]);
    }

    [Fact]
    public async Task Start_ThatWaitsForNothing_OrStandsTwice_IsNamed()
    {
        (await Fakes.FaultsAsync(Fakes.Define("*go Go"))).ShouldContain(f => f.Contains("'go' cannot be the start", StringComparison.Ordinal));
        (await Fakes.FaultsAsync(Fakes.Define(Start, Start.Replace("*start", "*again", StringComparison.Ordinal))))
            .ShouldContain(f => f.Contains("only one activity can be the start", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"Audience\":\"subject.council\"", "\"Audience\":\"tenant\"", "Audience: a task is never public")]
    [InlineData("\"Audience\":\"subject.council\"", "\"Audience\":\"group.Choir\"", "no module declares the scope 'group.Choir' for a Case")]
    [InlineData("\"Role\":\"Coordination\"", "\"Role\":\"Authenticated\"", "a task cannot be everybody's")]
    [InlineData("{case.title}", "{case.hue}", "no module declares the value 'case.hue' for a Case")]
    [InlineData("charter.opinionDays", "case.title", "is of type Text; Number is expected")]
    [InlineData("\"Key\":\"refuse\"", "\"Key\":\"approve\"", "'approve' stands twice")]
    [InlineData("\"People\":\"case.bearers\"", "\"People\":\"case.bearers\",\"Role\":\"Services\"", "either Role (with Scope) or People is expected")]
    [InlineData("\"Kind\":\"case.review\"", "\"Kind\":\"case.review\",\"Colour\":\"red\"", "Colour")]
    public async Task HumanTask_WithAFault_IsNamed(string from, string to, string expected)
    {
        var faults = await Fakes.FaultsAsync(Fakes.Define(Start, Review.Replace(from, to, StringComparison.Ordinal), "start -> review"));

        faults.ShouldContain(f => f.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Step_InOrchardsShape_IsRead()
    {
        var errors = new RecipeErrors();
        var step = new RecipeStep("WorkflowType", (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(
            """
            {"name":"WorkflowType","data":[{"WorkflowTypeId":"4f1","Name":"Essai","IsEnabled":true,"IsSingleton":false,"LockTimeout":0,"LockExpiration":0,
            "DeleteFinishedWorkflows":true,"Activities":[{"ActivityId":"a","Name":"DomainEvent","X":10,"Y":20,"IsStart":true,
            "Properties":{"ActivityMetadata":{"Title":"Début"},"Event":"case.opened"}}],
            "Transitions":[{"Id":0,"SourceActivityId":"a","SourceOutcomeName":"Done","DestinationActivityId":"a"}]}]}
            """)!, "steps[0]");

        var type = RecipeJson.ReadList<RecipeWorkflowType>(step, "data", errors).ShouldHaveSingleItem().Value;

        errors.Messages.ShouldBeEmpty();
        type.KeptDays.ShouldBe(1);
        type.Transitions[0].Id.Value.ShouldBe("0");
        type.Activities[0].Title.ShouldBe("Début");
    }
}
