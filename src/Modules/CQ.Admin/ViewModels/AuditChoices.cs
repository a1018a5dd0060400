using System.Reflection;
using CQ.Abstractions.Data;
using CQ.Admin.Services;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CQ.Admin.ViewModels;

/// <summary>What the filters of the journal offer. The kinds come from the model, so a new module's entities are among them.</summary>
internal static class AuditChoices
{
    public static IReadOnlyList<SelectListItem> Kinds(IModel model, AuditWords words) =>
    [
        .. model.GetEntityTypes()
            .Select(t => t.ClrType)
            .Where(t => t.IsAssignableTo(typeof(TenantOwned)) && t.GetCustomAttribute<NotAuditedAttribute>() is null)
            .Select(t => new SelectListItem(words.Kind(t.Name), t.Name))
            .OrderBy(i => i.Text, StringComparer.CurrentCulture),
    ];

    public static IReadOnlyList<SelectListItem> Categories(AuditWords words) =>
        [.. AuditVocabulary.Categories.Keys.Select(k => new SelectListItem(words.Category(k), k)).OrderBy(i => i.Text, StringComparer.CurrentCulture)];
}
