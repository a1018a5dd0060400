using CQ.Abstractions.Values;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// Why a vote is not taken. Public, because a module that shows its own page of a vote translates these sentences in its own texts.
/// </summary>
public static class VoteRefusals
{
    public const string AlreadyCastText = "Votre vote est déjà enregistré.";

    public static Refusal AlreadyCast() => new(AlreadyCastText);

    public static Refusal Unknown() => new("Ce vote n’existe pas.");

    public static Refusal Closed() => new("Ce vote est clos.");

    public static Refusal QuorumMissing(Quorum quorum, int participants) =>
        new("Il manque {0} voix pour atteindre le quorum de {1}.", null, quorum.MissingFrom(participants), quorum.Required);

    /// <summary>For who would carry the subject of a vote in which they have voted: a cast vote cannot be taken back.</summary>
    public static Refusal BearerHasVoted() =>
        new("Cette personne a déjà voté sur ce projet, et un vote ne se reprend pas : confiez-lui le projet une fois ce vote clos.");

    /// <summary>A vote with nobody to cast it would reach its quorum of none.</summary>
    public static Refusal NobodyLeft() => new("Plus personne ne pourrait voter : cette personne est la dernière qui le puisse.");

    /// <summary>Null for someone who may vote.</summary>
    public static Refusal? For(ElectorStanding standing) => standing switch
    {
        ElectorStanding.MayVote => null,
        ElectorStanding.HasVoted => AlreadyCast(),
        ElectorStanding.Recused => new Refusal("Vous ne prenez pas part à ce vote : vous êtes en déport."),
        ElectorStanding.NotOnRoll => new Refusal("Vous n’êtes pas sur la liste de ce vote : elle a été arrêtée à son ouverture."),
        ElectorStanding.OutOfOffice => new Refusal("Votre mandat a pris fin : vous ne pouvez plus voter."),
        ElectorStanding.TimeIsUp => new Refusal("Le temps du vote est écoulé : votre voix n’a pas été enregistrée."),
        _ => new Refusal("Ce vote est clos : votre voix n’a pas été enregistrée."),
    };
}
