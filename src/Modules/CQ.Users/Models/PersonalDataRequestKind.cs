namespace CQ.Users.Models;

/// <summary>What a person asked for about their data.</summary>
public enum PersonalDataRequestKind
{
    Export,
    Erasure,
}
