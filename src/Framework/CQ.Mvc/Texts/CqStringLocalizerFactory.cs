using System.Collections.Concurrent;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.Texts;

/// <summary>One localizer per marker class; the resource is <c>{Assembly}.Resources.{Marker}</c>.</summary>
internal sealed class CqStringLocalizerFactory(TenantLabelReplacer labels) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<(Assembly, string), IStringLocalizer> _localizers = new();

    public IStringLocalizer Create(Type resourceSource)
    {
        ArgumentNullException.ThrowIfNull(resourceSource);
        return Create(resourceSource.Assembly, resourceSource.Name);
    }

    public IStringLocalizer Create(string baseName, string location) => Create(Assembly.Load(location), baseName.Split('.')[^1]);

    /// <summary>The texts of a view model are those of its module.</summary>
    public IStringLocalizer ForModuleOf(Type type)
    {
        var assembly = type.Assembly;
        return Create(assembly, assembly == typeof(MvcTexts).Assembly ? nameof(MvcTexts) : "Texts");
    }

    private IStringLocalizer Create(Assembly assembly, string name) =>
        _localizers.GetOrAdd(
            (assembly, name),
            key => new CqStringLocalizer(new ResourceManager($"{key.Item1.GetName().Name}.Resources.{key.Item2}", key.Item1), labels));
}
