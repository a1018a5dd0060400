using CQ.Mvc.Binding;
using CQ.Mvc.Markdown;
using CQ.Mvc.Navigation;
using CQ.Mvc.Notices;
using CQ.Mvc.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc;

/// <summary>What every module's controllers and views need.</summary>
public static class MvcServiceCollectionExtensions
{
    public static IMvcBuilder AddCqMvc(this IServiceCollection services, Action<MvcOptions> configure)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TenantLabelReplacer>();
        services.AddSingleton<CqStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory>(sp => sp.GetRequiredService<CqStringLocalizerFactory>());
        services.AddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.AddSingleton<IMarkdown, MarkdownRenderer>();
        services.AddScoped<INotifier, Notifier>();
        services.AddScoped<INavigationManager, NavigationManager>();
        return services.AddControllersWithViews(options =>
            {
                options.ModelBinderProviders.Insert(0, new CqBinderProvider());
                // Required fields say so themselves, with a sentence of their own.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                BindingMessages.Apply(options.ModelBindingMessageProvider);
                configure(options);
            })
            // Messages come from the server, in the reader's language.
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider =
                (type, factory) => ((CqStringLocalizerFactory)factory).ForModuleOf(type));
    }
}
