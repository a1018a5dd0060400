using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.Extensions.Localization;

namespace CQ.Voting;

/// <summary>The words of votes, the same on every page.</summary>
public static class VoteWords
{
    public static string Of(this IStringLocalizer T, Choice choice) => choice switch
    {
        Choice.For => T["Pour"],
        Choice.Against => T["Contre"],
        _ => T["Abstention"],
    };

    /// <summary>What a choice means, under its name on the ballot.</summary>
    public static string HintOf(this IStringLocalizer T, Choice choice) => choice switch
    {
        Choice.For => T["Vous soutenez cette décision."],
        Choice.Against => T["Vous vous y opposez."],
        _ => T["Vous comptez pour le quorum, sans peser d’un côté ni de l’autre."],
    };

    public static string Of(this IStringLocalizer T, VoteOutcome outcome) => outcome switch
    {
        VoteOutcome.Adopted => T["Adopté"],
        VoteOutcome.NotAdopted => T["Non adopté"],
        _ => T["Sans résultat"],
    };

    public static string Of(this IStringLocalizer T, RecusalGround ground) => ground switch
    {
        RecusalGround.Bearer => T["En déport : porte le projet"],
        _ => T["En déport"],
    };

    /// <summary>Modifier of the tag, with its icon: a state never stands by colour alone.</summary>
    public static (string Tone, string Icon, string Text) TagOf(this IStringLocalizer T, VoteOutline vote, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return vote switch
        {
            { IsStopped: true } => ("", "ban", T["Arrêté"]),
            { Outcome: VoteOutcome.Adopted } => ("tag--good", "check", T.Of(VoteOutcome.Adopted)),
            { Outcome: VoteOutcome.NotAdopted } => ("tag--bad", "x-circle", T.Of(VoteOutcome.NotAdopted)),
            { Outcome: VoteOutcome.NoResult } => ("", "circle-dashed", T.Of(VoteOutcome.NoResult)),
            _ when !vote.IsRunning(now) => ("tag--wait", "hourglass", T["Dépouillement en cours"]),
            { State: VoteState.Adjourned } => ("tag--voting", "vote", T["Vote prolongé"]),
            _ => ("tag--voting", "vote", T["Vote en cours"]),
        };
    }

    /// <summary>The rule in one sentence, with its numbers.</summary>
    public static string RuleOf(this IStringLocalizer T, VoteOutline vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return T[
            "Adopté si le nombre de votants atteint {0} sur {1} et si les voix pour sont plus nombreuses que les voix contre ; à égalité, non adopté.",
            vote.Quorum.Required,
            vote.Quorum.Seats];
    }

    /// <summary>A share in basis points: 5000 is 50 %.</summary>
    public static string Percent(int basisPoints) =>
        (basisPoints / 100m).ToString("0.##", System.Globalization.CultureInfo.CurrentCulture);

    /// <summary>The sentence of a refusal, where there is no form to put it into.</summary>
    public static string Of(this IStringLocalizer T, Abstractions.Values.Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return T[refusal.Text, refusal.Arguments];
    }
}
