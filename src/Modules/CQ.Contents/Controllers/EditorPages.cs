using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Contents.Services.Files;
using CQ.Contents.ViewModels;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Mvc;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Contents.Controllers;

/// <summary>
/// What the pages that take a whole form have in common. Nothing is kept by browsers, so that going back shows what is saved; a text that is far too long still comes
/// back with its message.
/// </summary>
[Admin]
[Route("admin/contenus")]
[RequirePermission(nameof(Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(MediaLimits.Request, Order = -1100)]
[RequestFormLimits(Order = -1000, ValueLengthLimit = ContentForm.FormLimit, MultipartBodyLengthLimit = MediaLimits.Request)]
public abstract class EditorPages(FormWords formWords) : CqController
{
    private const string FieldsPrefix = "Fields";

    protected FormWords FormWords => formWords;

    /// <summary>Binds the type's own fields; what cannot be read stands in the model state.</summary>
    protected async Task<object?> BindFieldsAsync(IContentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.FieldsType is not { } form)
            return null;
        var fields = Activator.CreateInstance(form)!;
        await TryUpdateModelAsync(fields, form, FieldsPrefix);
        return fields;
    }

    /// <summary>What the form says, when nothing about it is wrong; else the faults stand beside the fields.</summary>
    protected ContentWords? Words(ContentForm form, IContentType type, object? fields)
    {
        if (!ModelState.IsValid)
            return null;
        var words = formWords.Read(form, ContentFields.Write(fields));
        if (words.Succeeded)
            return words.Value;
        Refuse(words.Refusal, type);
        return null;
    }

    /// <summary>Puts a refusal of the kernel or of the type beside the field of this form that it is about.</summary>
    protected void Refuse(Refusal refusal, IContentType type)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(type);
        var field = refusal.Field switch
        {
            nameof(Placement.CouncilId) or nameof(Placement.GroupId) => nameof(ContentForm.Place),
            nameof(Placement.AudienceId) => nameof(ContentForm.Audience),
            nameof(Placement.PublishAt) => nameof(ContentForm.PublishOn),
            nameof(Placement.ExpiresAt) => nameof(ContentForm.ExpireOn),
            { } name when type.FieldsType?.GetProperty(name.Split('[', '.')[0]) is not null && typeof(ContentForm).GetProperty(name) is null => $"{FieldsPrefix}.{name}",
            var name => name,
        };
        // The sentence is of this module, of the type's own, or of the media library's.
        var here = T[refusal.Text, refusal.Arguments];
        var said = !here.ResourceNotFound ? here.Value
            : field == AttachPicture.Field ? TypeTexts.Of(typeof(IMedia), refusal.Text, refusal.Arguments)
            : TypeTexts.Say(type, refusal.Text, refusal.Arguments);
        ModelState.AddModelError(field ?? "", said);
    }

    /// <summary>Shows again what was kept while typing, field by field.</summary>
    protected void Resume(ContentAutosave kept)
    {
        foreach (var (name, values) in KeepTyping.Fields(kept).Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            if (name is not (nameof(ContentForm.Seen) or nameof(ContentForm.BasedOn) or nameof(ContentForm.Id) or nameof(ContentForm.Act)))
                ModelState.SetModelValue(name, new ValueProviderResult(values));
        }
    }

    /// <summary>The item went away while somebody wrote: their words are shown, to be copied.</summary>
    protected IActionResult Gone(ContentForm form)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Gone", form);
    }

    private TypeTexts TypeTexts => HttpContext.RequestServices.GetRequiredService<TypeTexts>();
}
