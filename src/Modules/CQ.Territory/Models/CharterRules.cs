using CQ.Abstractions.Values;

namespace CQ.Territory.Models;

/// <summary>What a set of parameters must hold as a whole, whoever wrote it: the form or a recipe.</summary>
public static class CharterRules
{
    public static IReadOnlyList<Refusal> Check(CharterValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var refusals = new List<Refusal>();
        foreach (var parameter in CharterParameters.All)
        {
            if (Number(parameter, values) is { } number && (number < parameter.Min || number > parameter.Max))
                refusals.Add(new Refusal("« {0} » sort de ses bornes.", parameter.Key, parameter.Label));
        }

        if (values.MeetingsPerYearMin > values.MeetingsPerYearMax)
            refusals.Add(new Refusal("Le nombre minimal de réunions dépasse le nombre maximal.", CharterParameters.MeetingsPerYearMin.Key));
        if (values.StandingAct is { } act && (string.IsNullOrWhiteSpace(act.Reference) || string.IsNullOrWhiteSpace(act.Signatory)))
            refusals.Add(new Refusal("Un acte permanent a une référence, une date et un signataire.", CharterParameters.StandingAct.Key));
        foreach (var key in (values.Labels ?? new Dictionary<string, string>()).Keys.Where(k => !IsLabel(k)))
            refusals.Add(new Refusal("La charte ne connaît pas le mot « {0} ».", "labels", key));
        return refusals;
    }

    /// <summary>The parameters whose value differs, for the list of differences before a version is published.</summary>
    public static IReadOnlyList<CharterParameter> Differences(CharterValues before, CharterValues after) =>
        [.. CharterParameters.All.Where(p => !Equals(p.Read(before), p.Read(after)))];

    private static bool IsLabel(string key) => CharterLabel.All.Any(l => key == l.Key || key == l.Key + ".en");

    private static long? Number(CharterParameter parameter, CharterValues values) => parameter.Read(values) switch
    {
        // Bounds of amounts are whole euros: a cent over the maximum is over.
        Money money => (money.Cents + 99) / 100,
        int number => number,
        _ => null,
    };
}
