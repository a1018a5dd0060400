using System.Text.Json.Nodes;
using CQ.Abstractions.Values;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.Workflows;
using CQ.Territory.Models;
using CQ.Voting.Models;

namespace CQ.Projects.RecipeSteps;

/// <summary>
/// The acts that lead a project from its draft to where its story stops, each on its day. Stages keep the distances that a real procedure has; a recipe chooses
/// the first day and what people say.
/// </summary>
internal sealed class StoryPlan
{
    // Days from one stage to the next.
    private const int Eligibility = 3;
    private const int Completion = 5;
    private const int AdviceAnswer = 5;
    private const int BetweenOpinions = 3;
    private const int Reconsideration = 3;
    private const int Ballots = 3;
    private const int TeamCloses = 4;
    private const int CommitteeCloses = 8;
    private const int PlenaryMeets = 16;
    private const int TownHallDecides = 6;
    private const int PaymentOrder = 4;
    private const int Evaluation = 9;

    private readonly List<StoryAct> _acts = [];
    private readonly DemoProjectBody _project;
    private readonly StoryDates _dates;
    private readonly StoryPeople _people;
    private readonly int _number;
    private DateOnly _day;

    private StoryPlan(DemoProjectBody project, StoryDates dates, StoryPeople people, int number) =>
        (_project, _dates, _people, _number, _day) = (project, dates, people, number, dates.Read(project.HandedIn)!.Value);

    /// <summary>Whether the story stops in this state, or is left from it.</summary>
    private bool EndsIn(ProjectState state) =>
        _project.State.ToString() == state.ToString()
        || (_project.At == state && _project.State is StoryEnd.Refused or StoryEnd.Withdrawn or StoryEnd.Undecided);

    private bool IsRefusedIn(ProjectState state) => _project.State == StoryEnd.Refused && _project.At == state;

    /// <param name="number">Place in the recipe: spreads the acts of a day over its hours.</param>
    public static IReadOnlyList<StoryAct> Of(DemoProjectBody project, StoryDates dates, StoryPeople people, int number)
    {
        var plan = new StoryPlan(project, dates, people, number);
        plan.Tell();
        return plan._acts;
    }

    private void Tell()
    {
        var begun = _day;
        if (Prepare() && Receive() && Study() && Adopt())
        {
            if (_project.Plenary is null ? DecideInCommittee() : DecideInPlenary())
                FollowUp();
        }

        foreach (var note in _project.Notes ?? [])
            Add(begun.AddDays(note.After), note.By, new WriteDown(note));
    }

    /// <summary>Draft, advice, handing in. False where the story stops.</summary>
    private bool Prepare()
    {
        Add(_day, _project.Bearer, new StartTheDraft());
        if (_project.Advice is { } advice)
        {
            Add(_day, _project.Bearer, new AskForAdvice(advice.Question));
            if (advice.Answer is { } answer)
                Add(_day = _day.AddDays(AdviceAnswer), _people.Services, new Decide(ProjectWorkflow.AdviceTask, ProjectWorkflow.AnswerAction, 1, answer));
        }

        if (_project.State == StoryEnd.Draft)
            return false;
        Add(_day, _project.Bearer, new HandIn());
        return true;
    }

    private bool Receive()
    {
        if (EndsIn(ProjectState.Submitted) && _project.Completion is null && !IsRefusedIn(ProjectState.Submitted))
            return Ends(ProjectState.Submitted);
        _day = _day.AddDays(Eligibility);
        if (IsRefusedIn(ProjectState.Submitted))
            return End(_people.Coordination, ProjectWorkflow.EligibilityTask, "Refuse");
        var nth = 1;
        if (_project.Completion is { } completion)
        {
            Add(_day, _people.Coordination, new Decide(ProjectWorkflow.EligibilityTask, "Complete", nth++, completion.Asked));
            if (_project.State == StoryEnd.ToComplete)
                return false;
            Add(_day = _day.AddDays(Completion), _project.Bearer, new Decide(ProjectWorkflow.CompletionTask, ProjectWorkflow.ResendAction, 1, completion.Answer));
            if (_project.State == StoryEnd.Submitted)
                return false;
            _day = _day.AddDays(Eligibility);
        }

        Add(_day, _people.Coordination, new Decide(ProjectWorkflow.EligibilityTask, "Eligible", nth));
        return true;
    }

    private bool Study()
    {
        var opinions = _project.Opinions;
        Opine(OpinionKind.Legal, ProjectWorkflow.LegalOpinionTask, opinions?.Legal, null);
        Opine(OpinionKind.Technical, ProjectWorkflow.TechnicalOpinionTask, opinions?.Technical, DecisionData.OfMonths(_project.Months));
        Opine(OpinionKind.Financial, ProjectWorkflow.FinancialOpinionTask, opinions?.Financial, DecisionData.Of(Amount(_project.StudiedCost ?? _project.Cost), _project.Section));
        if (EndsIn(ProjectState.Feasibility) && !IsRefusedIn(ProjectState.Feasibility))
            return Ends(ProjectState.Feasibility);
        if (new[] { opinions?.Legal, opinions?.Technical, opinions?.Financial }.All(o => o?.Verdict != OpinionVerdict.Unfavourable))
            return true;
        _day = _day.AddDays(Reconsideration);
        if (IsRefusedIn(ProjectState.Feasibility))
            return End(_people.Coordination, ProjectWorkflow.ReconsiderationTask, "Refuse");
        Add(_day, _people.Coordination, new Decide(ProjectWorkflow.ReconsiderationTask, "Continue", 1, opinions?.GoesOn));
        return true;
    }

    private bool Adopt()
    {
        Vote(committee: false, _project.Team ?? new DemoBallots(For: 2));
        if (EndsIn(ProjectState.Adoption) && !IsRefusedIn(ProjectState.Adoption))
            return Ends(ProjectState.Adoption);
        Add(_day = _day.AddDays(TeamCloses), _people.Coordination, new Close(Committee: false));
        return !IsRefusedIn(ProjectState.Adoption);
    }

    private bool DecideInCommittee()
    {
        Vote(committee: true, _project.Committee ?? new DemoBallots(For: 8));
        if (EndsIn(ProjectState.Committee) && !IsRefusedIn(ProjectState.Committee))
            return Ends(ProjectState.Committee);
        Add(_day = _day.AddDays(CommitteeCloses), _people.Coordination, new Close(Committee: true));
        if (IsRefusedIn(ProjectState.Committee))
            return false;
        // With a standing act the commitment follows by itself.
        return (_project.Act is null && !EndsIn(ProjectState.TownHall)) || DecideInTownHall();
    }

    private bool DecideInPlenary()
    {
        if (EndsIn(ProjectState.Plenary) && !IsRefusedIn(ProjectState.Plenary))
            return Ends(ProjectState.Plenary);
        _day = _day.AddDays(PlenaryMeets);
        var (plenary, heldOn) = (_project.Plenary!, _day.AddDays(-1));
        Add(_day, _people.Coordination, new Decide(
            ProjectWorkflow.PlenaryTask, ProjectWorkflow.RecordAction, 1, null,
            DecisionData.Of(new Plenary(heldOn, plenary.For, plenary.Against, plenary.Abstention, plenary.Minutes))));
        return !IsRefusedIn(ProjectState.Plenary) && DecideInTownHall();
    }

    private bool DecideInTownHall()
    {
        if (EndsIn(ProjectState.TownHall) && !IsRefusedIn(ProjectState.TownHall))
            return false;
        _day = _day.AddDays(TownHallDecides);
        if (IsRefusedIn(ProjectState.TownHall))
            return End(_people.TownHall, ProjectWorkflow.ActTask, "Refuse");
        var act = _project.Act!;
        Add(_day, _people.TownHall, new Decide(
            ProjectWorkflow.ActTask, ProjectWorkflow.ApproveAction, 1, act.Comment, DecisionData.Of(new AuthorityAct(act.Reference, _day, act.Signatory))));
        return true;
    }

    private void FollowUp()
    {
        if (_project.FollowUp is not { } story)
            return;
        var committed = _day;
        if (story.Agent is { } agent)
            Add(committed.AddDays(1), _people.Coordination, new GiveAgent(agent));
        foreach (var milestone in story.Milestones ?? [])
        {
            Add(committed.AddDays(2), _people.Coordination, new PlanMilestone(milestone.Title, committed.AddDays(milestone.Planned)));
            if (milestone.Delay is { } delay)
                Add(committed.AddDays(delay.After), _people.Coordination, new PutOff(milestone.Title, committed.AddDays(delay.To), delay.Reason));
            if (milestone.Reached is { } reached)
                Add(committed.AddDays(reached), _people.Coordination, new Reach(milestone.Title, committed.AddDays(reached)));
        }

        foreach (var contact in story.Contacts ?? [])
            Add(committed.AddDays(contact.After), story.Agent ?? _people.Coordination, new KeepInTouch(contact, committed.AddDays(contact.After)));
        foreach (var (payment, index) in (story.Payments ?? []).Select((p, i) => (p, i)))
        {
            var on = committed.AddDays(payment.After);
            Add(on, _people.Services, new Certify(Amount(payment.Amount), on, payment.Note, index + 1));
            Add(on.AddDays(PaymentOrder), _people.TownHall, new Order(Amount(payment.Amount), payment.Note, index + 1));
        }

        if (story.Delivery is not { } delivery)
            return;
        Add(committed.AddDays(delivery.After), _people.TownHall, new Deliver(committed.AddDays(delivery.After)));
        Add(committed.AddDays(delivery.After + Evaluation), _project.Bearer, new Evaluate(delivery.Evaluation));
    }

    private void Opine(OpinionKind kind, string task, DemoOpinion? opinion, JsonObject? data)
    {
        _day = _day.AddDays(BetweenOpinions);
        if (_project.Opinions?.Missing?.Contains(kind) != true)
            Add(_day, _people.Services, new Decide(task, (opinion?.Verdict ?? OpinionVerdict.Favourable).ToString(), 1, opinion?.Text, data));
    }

    private void Vote(bool committee, DemoBallots ballots)
    {
        Choice[] choices =
        [
            .. Enumerable.Repeat(Choice.For, ballots.For),
            .. Enumerable.Repeat(Choice.Against, ballots.Against),
            .. Enumerable.Repeat(Choice.Abstention, ballots.Abstention),
        ];
        for (var i = 0; i < choices.Length; i++)
            Add(_day.AddDays(1 + (i % Ballots)), null, new Cast(committee, i, choices[i]));
    }

    /// <summary>The story stops here; its bearer may still take the project back.</summary>
    private bool Ends(ProjectState state)
    {
        if (_project.State == StoryEnd.Withdrawn && _project.At == state)
            Add(_day.AddDays(Ballots + 1), _project.Bearer, new TakeBack(_project.Reason!));
        return false;
    }

    private bool End(string by, string task, string action)
    {
        Add(_day, by, new Decide(task, action, 1, _project.Reason));
        return false;
    }

    private void Add(DateOnly day, string? by, StoryDeed deed)
    {
        var at = _dates.At(day, _number, _acts.Count);
        // In the order of the telling, also within a day; what is told of another day stands there.
        if (_acts.LastOrDefault(a => _dates.IsOn(a.At, day)) is { } before && before.At >= at)
            at = before.At.AddMinutes(11);
        _acts.Add(new StoryAct(_project, at, by, deed));
    }

    private static Money Amount(string text) => SubmissionRules.Cost(text, out var refusal) ?? throw new InvalidOperationException(refusal!.Text);
}
