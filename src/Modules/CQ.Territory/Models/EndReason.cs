namespace CQ.Territory.Models;

/// <summary>Why a term or a membership ended before its day. A closed list: nobody's private reasons are written down.</summary>
public enum EndReason
{
    Resigned,
    LeftNeighbourhood,
    Replaced,
    CircleClosed,
    Excluded,
    AccountErased,
    Other,
}
