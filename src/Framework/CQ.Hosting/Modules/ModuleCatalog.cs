using System.Reflection;
using CQ.Abstractions.Modules;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Modules;

/// <summary>What is installed: the modules and themes that the host project references.</summary>
internal sealed class ModuleCatalog : IModuleCatalog
{
    private readonly Dictionary<Type, string> _owners = [];

    private ModuleCatalog(IReadOnlyList<ModuleInfo> modules)
    {
        Modules = modules;
        Features = modules.SelectMany(m => m.Features).ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var (feature, dependency) in Features.Values.SelectMany(f => f.Dependencies.Select(d => (f, d))))
        {
            if (!Features.ContainsKey(dependency))
                throw new InvalidOperationException($"{feature.Id} depends on {dependency}, which is not installed.");
        }
    }

    public IReadOnlyList<ModuleInfo> Modules { get; }

    public IReadOnlyDictionary<string, FeatureInfo> Features { get; }

    /// <summary>Reads the application parts that the build lists on the host's assembly, and keeps those with a manifest.</summary>
    public static ModuleCatalog Of(Assembly host)
    {
        var assemblies = host.GetCustomAttributes<ApplicationPartAttribute>().Select(p => Assembly.Load(p.AssemblyName));
        var modules = assemblies.Select(Read).OfType<ModuleInfo>().ToDictionary(m => m.Id, StringComparer.Ordinal);
        return new ModuleCatalog(InOrder(modules));
    }

    public string? FeatureOf(Type implementationType) => _owners.GetValueOrDefault(implementationType);

    public IReadOnlyList<string> WithDependencies(IEnumerable<string> featureIds)
    {
        var closed = new List<string>();
        foreach (var id in featureIds)
            Visit(id);
        return closed;

        void Visit(string id)
        {
            if (closed.Contains(id, StringComparer.Ordinal))
                return;
            if (!Features.TryGetValue(id, out var feature))
                throw new InvalidOperationException($"There is no feature '{id}'.");
            foreach (var dependency in feature.Dependencies)
                Visit(dependency);
            closed.Add(id);
        }
    }

    public IReadOnlyList<string> Dependents(IEnumerable<string> featureIds, IReadOnlySet<string> enabled)
    {
        var gone = featureIds.ToHashSet(StringComparer.Ordinal);
        bool grew;
        do
        {
            grew = false;
            foreach (var id in enabled.Where(e => !gone.Contains(e)))
                grew |= Features.TryGetValue(id, out var f) && f.Dependencies.Any(gone.Contains) && gone.Add(id);
        }
        while (grew);
        return [.. gone.Except(featureIds, StringComparer.Ordinal)];
    }

    /// <summary>Lets every module register its services and remembers which feature each came with.</summary>
    public void ConfigureServices(IServiceCollection services)
    {
        foreach (var (startup, feature) in Startups())
        {
            var before = services.Count;
            startup.ConfigureServices(services);
            for (var i = before; i < services.Count; i++)
            {
                var type = services[i].IsKeyedService ? null : services[i].ImplementationType ?? services[i].ImplementationInstance?.GetType();
                if (type is not null)
                    _owners.TryAdd(type, feature);
            }
        }
    }

    public IEnumerable<(StartupBase Startup, string Feature)> Startups() =>
        from module in Modules
        from type in module.Assembly.GetTypes()
        where type.IsAssignableTo(typeof(StartupBase)) && !type.IsAbstract
        let required = type.GetCustomAttribute<RequireFeaturesAttribute>()
        where required is null || required.FeatureIds.All(Features.ContainsKey)
        let startup = (StartupBase)Activator.CreateInstance(type)!
        orderby startup.Order
        select (startup, type.GetCustomAttribute<FeatureAttribute>()?.Id ?? module.Id);

    /// <summary>The feature of a type by its own attribute, else its module's main feature; null for the framework's.</summary>
    public string? FeatureOfClass(Type type)
    {
        var id = type.Assembly.GetName().Name!;
        return type.GetCustomAttribute<FeatureAttribute>()?.Id ?? (Features.ContainsKey(id) ? id : null);
    }

    private static ModuleInfo? Read(Assembly assembly)
    {
        if (assembly.GetCustomAttribute<ModuleAttribute>() is not { } module)
            return null;
        var id = assembly.GetName().Name!;
        var theme = module as ThemeAttribute;
        var features = assembly.GetCustomAttributes<FeatureAttribute>()
            .Select(f => new FeatureInfo(
                f is ModuleAttribute ? id : f.Id, f.Name, f.Description, f.Category, f.Dependencies, id, theme is not null,
                f.IsAlwaysEnabled, f.EnabledByDependencyOnly))
            .ToList();
        return new ModuleInfo(id, assembly, theme is not null, theme?.BaseTheme, features);
    }

    // Dependencies first, so that a module's services and endpoints come after those it builds on.
    private static List<ModuleInfo> InOrder(Dictionary<string, ModuleInfo> modules)
    {
        var ordered = new List<ModuleInfo>();
        foreach (var module in modules.Values.OrderBy(m => m.Id, StringComparer.Ordinal))
            Visit(module, []);
        return ordered;

        void Visit(ModuleInfo module, HashSet<string> above)
        {
            if (ordered.Contains(module))
                return;
            if (!above.Add(module.Id))
                throw new InvalidOperationException($"Modules depend on each other in a circle at {module.Id}.");
            foreach (var dependency in module.Features.SelectMany(f => f.Dependencies))
            {
                if (dependency != module.Id && modules.TryGetValue(dependency, out var found))
                    Visit(found, above);
            }

            above.Remove(module.Id);
            ordered.Add(module);
        }
    }
}
