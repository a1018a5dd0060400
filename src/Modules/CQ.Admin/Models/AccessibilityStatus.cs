using System.Text.Json.Serialization;

namespace CQ.Admin.Models;

/// <summary>How far the site meets RGAA 4.1, as its statement declares it. Without an audit in force it is not conforming (loi 2005-102, art. 47).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccessibilityStatus>))]
public enum AccessibilityStatus
{
    NonConforming,

    /// <summary>At least half of the criteria that apply are met.</summary>
    Partial,

    /// <summary>All criteria that apply are met.</summary>
    Total,
}
