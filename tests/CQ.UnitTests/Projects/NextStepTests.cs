using System.Resources;
using CQ.Abstractions.Values;
using CQ.Projects.Models;

namespace CQ.UnitTests.Projects;

/// <summary>The sentence at the top of a project's page, for every state (LOOK).</summary>
public sealed class NextStepTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateOnly Soon = new(2026, 12, 5);
    private static readonly DateOnly Past = new(2026, 11, 1);

    private static readonly ProjectSituation.RunningVote Vote = new(Soon, 6, 14, 7, IsOver: false);

    public static TheoryData<ProjectState> States => [.. Enum.GetValues<ProjectState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void EveryState_HasASentence_InBothLanguages(ProjectState state)
    {
        var english = new ResourceManager("CQ.Projects.Resources.Texts", typeof(CQ.Projects.Texts).Assembly);
        var culture = System.Globalization.CultureInfo.GetCultureInfo("en");

        foreach (var situation in Variants(At(state)))
        {
            var next = NextStep.Of(situation);
            foreach (var sentence in new[] { next.Main, next.Late }.OfType<Sentence>())
            {
                english.GetString(sentence.Text, culture).ShouldNotBeNull(sentence.Text);
                string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence.Text, sentence.Arguments).ShouldNotContain("{");
            }
        }

        foreach (var text in ProjectTimeline.Ahead(state, null).Concat(ProjectTimeline.Ahead(state, ProjectRoute.Committee)).Concat(ProjectTimeline.Ahead(state, ProjectRoute.Plenary))
            .Append(ProjectWords.Of(state)).Append(ProjectGroups.Name(ProjectGroups.Of(state))))
            english.GetString(text, culture).ShouldNotBeNull(text);
    }

    [Theory]
    [InlineData(ProjectState.Submitted, "La coordination dit au plus tard le {0} si ce projet peut être étudié.")]
    [InlineData(ProjectState.ToComplete, "La personne qui porte ce projet complète son dossier, au plus tard le {0}.")]
    [InlineData(ProjectState.Feasibility, "Les services de la Ville étudient ce projet et rendent trois avis au plus tard le {0}.")]
    [InlineData(ProjectState.Undecided, "La coordination décide de la suite à donner, au plus tard le {0}.")]
    [InlineData(ProjectState.Plenary, "La réunion plénière du conseil donne son avis au plus tard le {0}.")]
    [InlineData(ProjectState.TownHall, "La Mairie dit au plus tard le {0} si elle engage la dépense.")]
    public void WithADay_SaysByWhen(ProjectState state, string expected)
    {
        var next = NextStep.Of(At(state) with { ExpectedBy = Soon });

        (next.Main.Text, next.Late).ShouldBe((expected, null));
        next.Main.Arguments.ShouldBe([Soon]);
    }

    [Theory]
    [InlineData(ProjectState.Feasibility)]
    [InlineData(ProjectState.TownHall)]
    public void WithADayThatHasPassed_SaysSo(ProjectState state)
    {
        var next = NextStep.Of(At(state) with { ExpectedBy = Past });

        next.Main.Arguments.ShouldBeEmpty();
        next.Late!.Arguments.ShouldBe([Past]);
    }

    [Fact]
    public void Feasibility_CountsTheOpinionsThatAreMissing() =>
        NextStep.Of(At(ProjectState.Feasibility) with { MissingOpinions = 1 }).Main.Text.ShouldContain("un avis");

    [Theory]
    [InlineData(ProjectState.Adoption, "L’équipe d’animation")]
    [InlineData(ProjectState.Committee, "Le comité budgétaire")]
    public void RunningVote_SaysUntilWhenAndHowManyHaveVoted(ProjectState state, string who)
    {
        var running = NextStep.Of(At(state) with { Vote = Vote });
        var over = NextStep.Of(At(state) with { Vote = Vote with { IsOver = true } });

        running.Main.Text.ShouldStartWith(who);
        running.Main.Arguments.ShouldBe([Soon, 6, 14, 7]);
        over.Main.Text.ShouldContain("terminé");
    }

    [Theory]
    [InlineData(1, "le prochain servi")]
    [InlineData(2, "un projet passe avant lui")]
    [InlineData(4, "{2} projets passent avant lui")]
    public void Waiting_SaysThePlaceInTheLine_AndWhatTheEnvelopeHolds(int rank, string expected)
    {
        var next = NextStep.Of(At(ProjectState.Waiting) with { WaitingRank = rank, Cost = Money.Euros(1_000), Available = Money.Euros(300) });

        next.Main.Text.ShouldContain(expected);
        next.Main.Arguments.Take(2).ShouldBe([Money.Euros(1_000), Money.Euros(300)]);
        if (rank > 2)
            next.Main.Arguments[2].ShouldBe(rank - 1);
    }

    [Fact]
    public void Work_SaysTheNextStage_ElseTheLastDay()
    {
        var stage = NextStep.Of(At(ProjectState.Committed) with { NextMilestone = ("Pose des bancs", Soon), DueOn = Soon.AddYears(1) });
        var due = NextStep.Of(At(ProjectState.Committed) with { DueOn = Soon });
        var late = NextStep.Of(At(ProjectState.Committed) with { DueOn = Past });

        stage.Main.Arguments.ShouldBe(["Pose des bancs", Soon]);
        due.Main.Arguments.ShouldBe([Soon]);
        late.Late!.Arguments.ShouldBe([Past]);
        late.Main.Arguments.ShouldBeEmpty();
    }

    [Fact]
    public void LastDay_Today_IsNotLate() => NextStep.Of(At(ProjectState.Committed) with { DueOn = Today }).Late.ShouldBeNull();

    private static ProjectSituation At(ProjectState state) => new(state, Today, Past);

    private static IEnumerable<ProjectSituation> Variants(ProjectSituation plain)
    {
        yield return plain;
        yield return plain with { ExpectedBy = Soon, Vote = Vote, DueOn = Soon, NextMilestone = ("Pose", Soon), WaitingRank = 2, MissingOpinions = 2 };
        yield return plain with { ExpectedBy = Past, Vote = Vote with { IsOver = true }, DueOn = Past, NextMilestone = ("Pose", Past), WaitingRank = 3, MissingOpinions = 1 };
        yield return plain with { ExpectedBy = Soon, MissingOpinions = 1, DueOn = Past };
        yield return plain with { ExpectedBy = Past, MissingOpinions = 2 };
        yield return plain with { MissingOpinions = 0 };
    }
}
