using CQ.Contents.Models;

namespace CQ.Contents.Services.Comments;

/// <summary>The rules of the discussion in words. All are keys of the module's texts.</summary>
public static class ModerationWords
{
    public static string Of(ModerationRule rule) => rule switch
    {
        ModerationRule.Insult => "Insulte ou attaque une personne",
        ModerationRule.Hatred => "Appelle à la haine ou discrimine",
        ModerationRule.PersonalData => "Donne des informations privées sur quelqu’un",
        ModerationRule.Unlawful => "Est contraire à la loi",
        ModerationRule.Advertising => "Fait de la publicité",
        _ => "N’a pas de rapport avec le sujet",
    };
}
