using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.Binding;

/// <summary>Reads a day: as browsers send it (2027-01-12) or as people type it (12/01/2027).</summary>
internal sealed class DayBinder : IModelBinder
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var text = value.FirstValue?.Trim() ?? "";
        if (text.Length == 0 && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else
        {
            var texts = bindingContext.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<MvcTexts>>();
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, texts["Cette date n’est pas lisible. Écrivez-la ainsi : 12/01/2027."]);
        }

        return Task.CompletedTask;
    }
}
