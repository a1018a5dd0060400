using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data.Model;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.Workflows;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Models;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects;

/// <summary>A project through its procedure, every way out of every state (R55–R63), by the services that the screens call.</summary>
public sealed class ProcedureTests(SiteFixture fixture) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private static bool _opened;

    private readonly ProjectSite _projects = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (_opened)
            return;
        _opened = true;
        await _projects.OpenCreditAsync(10_000_00);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task UnderTheThreshold_RetainedByTheCommittee_IsCommittedInTheBurstOfTheClose()
    {
        var id = await _projects.AdoptedAsync("Deux bancs", 149_999);
        var before = await _projects.AvailableAsync();

        await _projects.RetainAsync(id);

        var project = await _projects.ProjectAsync(id);
        project.State.ShouldBe(ProjectState.Committed);
        (project.Route, project.CharterNumber, project.Threshold).ShouldBe((ProjectRoute.Committee, 1, new Money(150_000)));
        (await _projects.AvailableAsync()).ShouldBe(before - new Money(149_999));
        (await StatesAsync(id)).ShouldBe(
        [
            ProjectState.Submitted, ProjectState.Feasibility, ProjectState.Adoption, ProjectState.Committee, ProjectState.Committed,
        ]);
    }

    [Theory]
    [InlineData(149_999, ProjectRoute.Committee)]
    [InlineData(150_000, ProjectRoute.Plenary)]
    [InlineData(150_001, ProjectRoute.Plenary)]
    public async Task Route_FollowsTheStudiedCost_StrictlyUnderTheThreshold(long cents, ProjectRoute expected)
    {
        var id = await _projects.AdoptedAsync($"Projet à {cents}", cents);

        (await _projects.ProjectAsync(id)).Route.ShouldBe(expected);
    }

    [Fact]
    public async Task AtTheThreshold_ThePlenarySaysItsCounts_AndTheTownHallGivesItsAct()
    {
        var id = await _projects.AdoptedAsync("Un jardin partagé", 150_000);
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Plenary);

        var plenary = new Plenary(new DateOnly(2026, 1, 12), 21, 4, 3, "Compte rendu du 12 janvier");
        await _projects.DecideAsync(id, ProjectWorkflow.PlenaryTask, "Record", TestPeople.Coordination, data: DecisionData.Of(plenary));
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.TownHall);
        var act = new AuthorityAct("2026-77", new DateOnly(2026, 2, 1), "La maire ou le maire");
        await _projects.DecideAsync(id, ProjectWorkflow.ActTask, "Approve", TestPeople.TownHall, data: DecisionData.Of(act));

        var project = await _projects.ProjectAsync(id);
        (project.State, project.Plenary, project.Act).ShouldBe((ProjectState.Committed, plenary, act));
        var entry = await EntryAsync(id);
        (entry.Kind, entry.Amount, entry.Act).ShouldBe((EntryKind.Commitment, new Money(150_000), act));
    }

    [Fact]
    public async Task Plenary_WithATie_DoesNotRetain()
    {
        var id = await _projects.AdoptedAsync("Une fresque", 200_000);

        var tie = new Plenary(new DateOnly(2026, 1, 12), 7, 7, 0, "Compte rendu");
        await _projects.DecideAsync(id, ProjectWorkflow.PlenaryTask, "Record", TestPeople.Coordination, data: DecisionData.Of(tie));

        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Refused);
        (await WaitingTasksAsync(id)).ShouldBe(0);
    }

    [Fact]
    public async Task TownHall_ThatRefuses_SaysWhy()
    {
        var id = await _projects.AdoptedAsync("Un kiosque", 300_000);
        await _projects.DecideAsync(
            id, ProjectWorkflow.PlenaryTask, "Record", TestPeople.Coordination, data: DecisionData.Of(new Plenary(new DateOnly(2026, 1, 12), 9, 1, 0, "Compte rendu")));

        var silent = await _projects.TryDecideAsync(id, ProjectWorkflow.ActTask, "Refuse", TestPeople.TownHall);
        await _projects.DecideAsync(id, ProjectWorkflow.ActTask, "Refuse", TestPeople.TownHall, "Le terrain est vendu.");

        silent.Refusal.ShouldNotBeNull().Text.ShouldBe("Dites pourquoi, en quelques mots.");
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Refused);
        (await ReasonsAsync(id))[^1].ShouldBe("Le terrain est vendu.");
    }

    [Fact]
    public async Task Eligibility_SentBackForCompletion_ComesBackAndStaysPrivateUntilThen()
    {
        var id = await _projects.SubmitAsync("Une boîte à livres");
        await _projects.DecideAsync(id, ProjectWorkflow.EligibilityTask, "Complete", TestPeople.Coordination, "Dites où exactement.");
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.ToComplete);
        (await IsPublicAsync(id)).ShouldBeFalse();

        await _projects.DecideAsync(id, ProjectWorkflow.CompletionTask, "Resend", TestPeople.Resident);
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Submitted);
        await _projects.DeclareEligibleAsync(id);

        (await IsPublicAsync(id)).ShouldBeTrue();
        (await _projects.ReadAsync(db => db.Set<ProjectStep>().CountAsync(s => s.ProjectId == id, Ct))).ShouldBe(4);
    }

    [Fact]
    public async Task Eligibility_Refused_NeverBecomesPublic()
    {
        var id = await _projects.SubmitAsync("Un feu d’artifice");

        await _projects.DecideAsync(id, ProjectWorkflow.EligibilityTask, "Refuse", TestPeople.Coordination, "Ce n’est pas de la compétence du conseil.");

        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Refused);
        (await IsPublicAsync(id)).ShouldBeFalse();
    }

    [Fact]
    public async Task UnfavourableOpinion_GoesBackToTheCoordination_WhichMayGoOn()
    {
        var id = await _projects.SubmitAsync("Une guinguette");
        await _projects.DeclareEligibleAsync(id);
        await _projects.DecideAsync(id, ProjectWorkflow.LegalOpinionTask, "Unfavourable", TestPeople.Services, "Le bruit.");
        await _projects.DecideAsync(id, ProjectWorkflow.TechnicalOpinionTask, "Favourable", TestPeople.Services, data: DecisionData.OfMonths(3));
        await _projects.DecideAsync(
            id, ProjectWorkflow.FinancialOpinionTask, "Reserved", TestPeople.Services, "Plus cher que prévu.", DecisionData.Of(new Money(120_000), Section.Operating));
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Undecided);

        await _projects.DecideAsync(id, ProjectWorkflow.ReconsiderationTask, "Continue", TestPeople.Coordination);

        var project = await _projects.ProjectAsync(id);
        (project.State, project.Cost, project.Section, project.Months).ShouldBe((ProjectState.Adoption, new Money(120_000), Section.Operating, 3));
        project.EstimatedCost.ShouldBe(new Money(100_000));
    }

    [Fact]
    public async Task Team_ThatVotesAgainst_EndsIt()
    {
        var id = await StudiedAsync("Un mur d’escalade");

        await _projects.CastAsync(id, Choice.Against, TestPeople.Treasurer, TestPeople.Team);
        await _projects.CloseAsync(id);

        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Refused);
    }

    [Fact]
    public async Task Vote_WithoutAQuorum_CannotBeClosed_AndSaysWhatIsMissing()
    {
        var id = await StudiedAsync("Une fontaine");
        await _projects.CastAsync(id, Choice.For, TestPeople.Team);

        var refused = await _projects.TryCloseAsync(id);

        string.Format(System.Globalization.CultureInfo.InvariantCulture, refused.Refusal.ShouldNotBeNull().Text, refused.Refusal.Arguments).ShouldContain("1");
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Adoption);
    }

    [Fact]
    public async Task Bearer_WhoSitsInTheBody_IsRecused()
    {
        var id = await _projects.SubmitAsync("Des jardinières", bearer: TestPeople.Team);
        await _projects.DeclareEligibleAsync(id);
        await _projects.StudyAsync(id);

        var vote = await _projects.VoteAsync(id);

        (await _projects.ReadAsync(db => db.Set<Recusal>().CountAsync(r => r.VoteId == vote.Id, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Withdrawal_WhileTheTeamVotes_StopsTheVoteAndTheTasks_AndStaysPublic()
    {
        var id = await StudiedAsync("Un composteur");
        var vote = await _projects.VoteAsync(id);
        var bearer = await _projects.UserAsync(TestPeople.Resident);

        var withdrawn = await _projects.AsAsync(TestPeople.Resident, s => s.GetRequiredService<WithdrawProject>().WithdrawAsync(id, bearer, "Je déménage.", Ct));

        withdrawn.Refusal.ShouldBeNull();
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Withdrawn);
        (await _projects.ReadAsync(db => db.Set<Vote>().AsNoTracking().SingleAsync(v => v.Id == vote.Id, Ct))).StopReason.ShouldNotBeNull();
        (await WaitingTasksAsync(id)).ShouldBe(0);
        (await IsPublicAsync(id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Withdrawal_OfWhatIsCommitted_OrOfSomebodyElses_IsRefused()
    {
        var id = await _projects.AdoptedAsync("Un panneau", 20_000);
        await _projects.RetainAsync(id);
        var bearer = await _projects.UserAsync(TestPeople.Resident);
        var other = await _projects.UserAsync(TestPeople.Member);

        var late = await _projects.AsAsync(TestPeople.Resident, s => s.GetRequiredService<WithdrawProject>().WithdrawAsync(id, bearer, "Je déménage.", Ct));
        var notMine = await _projects.AsAsync(TestPeople.Member, s => s.GetRequiredService<WithdrawProject>().WithdrawAsync(id, other, "Je n’en veux pas.", Ct));

        late.Refusal.ShouldNotBeNull();
        notMine.Refusal.ShouldNotBeNull();
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Committed);
        (await _projects.ReadAsync(db => db.Set<WorkflowInstance>().CountAsync(i => i.SubjectId == id && i.Status == InstanceStatus.Waiting, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task References_FollowOneAnotherWithoutAGap_AlsoWhenSubmissionsAreRefused()
    {
        var first = await _projects.ProjectAsync(await _projects.SubmitAsync("Premier"));
        var incomplete = await _projects.DraftAsync("   ");
        var bearer = await _projects.UserAsync(TestPeople.Resident);
        var refused = await _projects.AsAsync(TestPeople.Resident, s => s.GetRequiredService<SubmitProject>().SubmitAsync(incomplete, bearer, Ct));
        var second = await _projects.ProjectAsync(await _projects.SubmitAsync("Second"));

        refused.Refusal.ShouldNotBeNull().Field.ShouldBe("Title");
        second.Number.ShouldBe(first.Number + 1);
        second.Reference.ToString().ShouldBe($"P-{second.Year}-{second.Number:000}");
    }

    [Theory]
    [InlineData(TestPeople.Coordination)]
    [InlineData(TestPeople.Services)]
    [InlineData(TestPeople.TownHall)]
    [InlineData(TestPeople.Admin)]
    public async Task Institution_DoesNotCarryProjects(string email)
    {
        var draft = await _projects.DraftAsync("Un projet de la Mairie", bearer: email);
        var user = await _projects.UserAsync(email);

        var refused = await _projects.AsAsync(email, s => s.GetRequiredService<SubmitProject>().SubmitAsync(draft, user, Ct));

        refused.Refusal.ShouldNotBeNull().Text.ShouldStartWith("Un projet est déposé par les habitantes");
    }

    [Fact]
    public async Task TaskAboutWhatIsNotPublic_IsReadByItsCandidatesAlone()
    {
        var id = await _projects.SubmitAsync("Secret jusqu’à la recevabilité");
        var task = (await _projects.TaskAsync(id, ProjectWorkflow.EligibilityTask))!.Id;

        foreach (var (email, reads) in new[] { (TestPeople.Coordination, true), (TestPeople.Member, false), (TestPeople.Team, false), (TestPeople.Services, false), (TestPeople.Admin, false) })
            (await _projects.AsAsync(email, s => s.GetRequiredService<IHumanTaskStore>().FindAsync(task, Ct)) is not null).ShouldBe(reads, email);
    }

    private async Task<Guid> StudiedAsync(string title)
    {
        var id = await _projects.SubmitAsync(title);
        await _projects.DeclareEligibleAsync(id);
        await _projects.StudyAsync(id);
        return id;
    }

    private Task<Entry> EntryAsync(Guid id) => _projects.ReadAsync(db => db.Set<Entry>().AsNoTracking().SingleAsync(e => e.ProjectId == id, Ct));

    private Task<List<ProjectState>> StatesAsync(Guid id) =>
        _projects.ReadAsync(db => db.Set<ProjectStep>().Where(s => s.ProjectId == id).OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => s.State).ToListAsync(Ct));

    private Task<List<string>> ReasonsAsync(Guid id) =>
        _projects.ReadAsync(db => db.Set<ProjectStep>().Where(s => s.ProjectId == id).OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => s.Reason).ToListAsync(Ct));

    private Task<bool> IsPublicAsync(Guid id) => _projects.ReadAsync(db => db.Set<Project>().AnyAsync(p => p.Id == id, Ct));

    private Task<int> WaitingTasksAsync(Guid id) => _projects.ReadAsync(db => db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience])
        .CountAsync(t => t.SubjectId == id && t.State == HumanTaskState.Open, Ct));
}
