using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.Binding;

/// <summary>Reads an amount as people type it and says beside the field what is wrong with it. What was typed stays in the field.</summary>
internal sealed class MoneyBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var outcome = MoneyParser.TryParse(value.FirstValue, out var money);
        switch (outcome)
        {
            case MoneyParseOutcome.Ok:
                bindingContext.Result = ModelBindingResult.Success(money);
                break;
            case MoneyParseOutcome.Empty when bindingContext.ModelMetadata.IsReferenceOrNullableType:
                bindingContext.Result = ModelBindingResult.Success(null);
                break;
            default:
                var text = bindingContext.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<MvcTexts>>();
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, text[MoneyMessages.For(outcome)]);
                break;
        }

        return Task.CompletedTask;
    }
}
