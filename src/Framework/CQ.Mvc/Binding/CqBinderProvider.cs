using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CQ.Mvc.Binding;

/// <summary>Amounts and days are read by our own binders, everywhere alike.</summary>
internal sealed class CqBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(Money))
            return new MoneyBinder();
        return type == typeof(DateOnly) ? new DayBinder() : null;
    }
}
