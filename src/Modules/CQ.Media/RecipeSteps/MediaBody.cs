namespace CQ.Media.RecipeSteps;

/// <summary>A file of the <c>media</c> step.</summary>
/// <param name="TargetPath">Folders and name in the library: <c>affiches/fete.jpg</c>. The natural key.</param>
/// <param name="Base64">The bytes; <c>[file:base64('path')]</c> takes them from beside the recipe.</param>
/// <param name="Id">Where texts of the recipe refer to it.</param>
/// <param name="Council">Slug of a quartier: the file lies in its council's library.</param>
/// <param name="MembersOnly">Read by that council's members alone.</param>
internal sealed record MediaBody(
    string TargetPath,
    string Base64,
    Guid? Id = null,
    string? Council = null,
    bool MembersOnly = false,
    string? AltText = null,
    bool IsDecorative = false,
    string? Caption = null,
    string? Credit = null);
