using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;

namespace CQ.UnitTests.Projects;

public sealed class DraftStepTests
{
    [Fact]
    public void Steps_AreNumberedInTheirOrder() => DraftStep.All.Select(s => s.Number).ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void Draft_IsTakenUpAgain_AtTheFirstStepThatLacksSomething()
    {
        var draft = SubmissionRulesTests.Empty();
        DraftStep.FirstToDo(draft).ShouldBe(DraftStep.Idea);

        (draft.Title, draft.Summary, draft.Description) = ("Un banc", "Pour s’asseoir.", "Un banc.");
        DraftStep.FirstToDo(draft).ShouldBe(DraftStep.Place);

        (draft.CouncilId, draft.Place) = (Guid.NewGuid(), "Ici");
        DraftStep.FirstToDo(draft).ShouldBe(DraftStep.Budget);

        (draft.Purchase, draft.CostText) = (Purchase.Unknown, "12");
        DraftStep.FirstToDo(draft).ShouldBe(DraftStep.Review);
        DraftStep.FirstToDo(SubmissionRulesTests.Complete()).ShouldBe(DraftStep.Review);
    }

    [Fact]
    public void Trace_ChangesWithEachField_AndNotWithTheBrowsersLineEnds()
    {
        var fields = new IdeaFields("a", "b", "c\nd");

        fields.Trace.ShouldBe(new IdeaFields("a", "b", "c\r\nd").Trace);
        fields.Trace.ShouldNotBe(new IdeaFields("ab", "", "c\nd").Trace);
        new PlaceFields(null, "x").Trace.ShouldNotBe(new PlaceFields(Guid.Empty, "x").Trace);
        new BudgetFields(Purchase.Durable, "1").Trace.ShouldNotBe(new BudgetFields(Purchase.Unknown, "1").Trace);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, true)]
    public void Draft_KeepsTwiceTheLength(int length, bool tooLong) => new IdeaFields(new string('x', length), "", "").IsTooLong.ShouldBe(tooLong);

    [Fact]
    public void Step_WritesItsOwnFieldsOnly()
    {
        var draft = SubmissionRulesTests.Complete();

        new PlaceFields(null, "Ailleurs").WriteTo(draft);

        (draft.Title, draft.CouncilId, draft.Place, draft.CostText).ShouldBe(("Un banc", null, "Ailleurs", "12,5"));
    }

    [Theory]
    [InlineData("Durable", Purchase.Durable)]
    [InlineData("Unknown", Purchase.Unknown)]
    [InlineData("2", null)]
    [InlineData("durable", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Purchase_IsOneOfTheThreeAnswers(string? typed, Purchase? purchase) =>
        new BudgetForm { Purchase = typed }.ToFields().Purchase.ShouldBe(purchase);

    [Fact]
    public void EveryState_SaysWhatComesNext()
    {
        foreach (var state in Enum.GetValues<ProjectState>())
            BearerWords.Next(InState(state)).ShouldEndWith(state == ProjectState.Done ? "!" : ".");
    }

    private static Project InState(ProjectState state) => new()
    {
        Year = 2026,
        Number = 1,
        Slug = "x",
        Title = "x",
        Summary = "x",
        Description = "x",
        Place = "x",
        CouncilId = Guid.NewGuid(),
        BearerId = Guid.NewGuid(),
        Purchase = Purchase.Unknown,
        EstimatedCost = new(1),
        Cost = new(1),
        PledgedAt = default,
        SubmittedAt = default,
        State = state,
    };
}
