using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Comparing;
using CQ.Contents.Services.Editing;

namespace CQ.Contents.ViewModels;

/// <summary>Two people wrote at once: what each made of it, and what is left to choose.</summary>
/// <param name="Form">Mine, sent again with the choices.</param>
/// <param name="Fields">The type's own fields of mine, JSON.</param>
/// <param name="Version">Of the item, to be expected when it is saved.</param>
/// <param name="Ours">Mine and theirs of everything but the text, label and text.</param>
public sealed record MergePage(
    ContentItem Item,
    IContentType Type,
    ContentForm Form,
    string Fields,
    WordsMerge Merge,
    int BasedOn,
    ContentVersion Theirs,
    long Version,
    string? TheirName,
    IReadOnlyList<FieldText> Mine,
    IReadOnlyList<FieldText> Others);
