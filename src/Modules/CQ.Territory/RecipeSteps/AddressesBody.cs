namespace CQ.Territory.RecipeSteps;

/// <summary>Body of the <c>Addresses</c> step.</summary>
/// <param name="Source">What the extract is called.</param>
/// <param name="Csv">The file as text, usually <c>[file:text('…')]</c>.</param>
internal sealed record AddressesBody(string Source, string Csv);
