namespace CQ.Territory.Services.Addresses;

/// <summary>The answer to "which quartier is mine?" (R77).</summary>
public sealed record AddressAnswer(AddressAnswerKind Kind)
{
    /// <summary>The address as the base writes it: "12 Rue des Archives, 75004 Paris".</summary>
    public string Label { get; init; } = "";

    /// <summary>The number that was asked for and is not in the base; the answer is for the nearest one.</summary>
    public string? Missing { get; init; }

    /// <summary>The number that stands for it.</summary>
    public string House { get; init; } = "";

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>The quartier, when found.</summary>
    public string? Slug { get; init; }

    /// <summary>Addresses to choose from, each to be asked again as it stands.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The quartiers of a street without a number, with the numbers that lie in each.</summary>
    public IReadOnlyList<StreetPart> Parts { get; init; } = [];
}
