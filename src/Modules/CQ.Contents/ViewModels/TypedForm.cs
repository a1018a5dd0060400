namespace CQ.Contents.ViewModels;

/// <summary>A form as the script of the editor sends it every few seconds.</summary>
/// <param name="Id">Of the item, which may not exist yet.</param>
/// <param name="Form">Names and values of its fields.</param>
public sealed record TypedForm(Guid Id, string? Type, int BasedOn, Dictionary<string, string[]>? Form);
