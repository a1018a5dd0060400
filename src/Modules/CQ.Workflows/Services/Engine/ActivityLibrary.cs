using CQ.Abstractions.Modules;
using CQ.Abstractions.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Workflows.Services.Engine;

/// <summary>
/// Finds activities by name. They are asked of the container when first needed and not in the constructor: an activity may itself depend on the
/// manager or the task store, which depend on this.
/// </summary>
public sealed class ActivityLibrary(IServiceProvider services, IModuleCatalog modules)
{
    private Dictionary<string, IActivity>? _enabled;
    private Dictionary<string, IActivity>? _installed;

    /// <summary>An activity of a feature that is on here.</summary>
    /// <exception cref="WorkflowFaultException">Its feature is off, or its module is gone.</exception>
    public IActivity Get(string name) =>
        Find(name) ?? throw new WorkflowFaultException($"Aucun module actif ne connaît l’étape « {name} ».");

    public IActivity? Find(string name) =>
        (_enabled ??= services.GetRequiredService<IEnabled<IActivity>>().ToDictionary(a => a.Name)).GetValueOrDefault(name);

    /// <summary>
    /// An activity of any installed module. Only for checking recipes, which happens before their first step has switched on a feature, and for saying
    /// which feature is missing.
    /// </summary>
    public IActivity? FindInstalled(string name) =>
        (_installed ??= services.GetServices<IActivity>().ToDictionary(a => a.Name)).GetValueOrDefault(name);

    public string? FeatureOf(string name) => FindInstalled(name) is { } activity ? modules.FeatureOf(activity.GetType()) : null;
}
