using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.Mvc.Binding;

/// <summary>Amounts, days and texts are read by our own binders, everywhere alike.</summary>
internal sealed class CqBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(Money))
            return new MoneyBinder();
        if (type == typeof(DateOnly))
            return new DayBinder();
        return IsTyped(context) ? new TextBinder(context.Services.GetRequiredService<ILoggerFactory>()) : null;
    }

    // What is read from a body or a header has readers of its own.
    private static bool IsTyped(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BinderType is null
        && (context.BindingInfo.BindingSource is not { } source || source.CanAcceptDataFrom(BindingSource.Form) || source.CanAcceptDataFrom(BindingSource.Query) || source == BindingSource.Path);
}
