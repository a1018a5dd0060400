using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Logging;

namespace CQ.Mvc.Binding;

/// <summary>Texts as they were sent, without NUL: nobody types it, and PostgreSQL takes no text that holds it.</summary>
internal sealed class TextBinder(ILoggerFactory loggers) : IModelBinder
{
    private readonly SimpleTypeModelBinder _inner = new(typeof(string), loggers);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await _inner.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text } && text.Contains('\0', StringComparison.Ordinal))
            bindingContext.Result = ModelBindingResult.Success(text.Replace("\0", "", StringComparison.Ordinal));
    }
}
