namespace CQ.Users.Services.Passwords;

/// <summary>Signs and digits written for letters. They are the first thing attackers undo.</summary>
internal static class Disguises
{
    /// <summary>The ways of reading the text without disguise, none when it has none.</summary>
    public static IEnumerable<string> Undo(string folded)
    {
        foreach (var one in "il")
        {
            var plain = string.Concat(folded.Select(c => Letter(c, one)));
            if (plain != folded)
                yield return plain;
        }
    }

    private static char Letter(char c, char one) => c switch
    {
        '0' => 'o',
        '1' or '!' or '|' => one,
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' or '+' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => c,
    };
}
