using CQ.Abstractions.Modules;
using Microsoft.Extensions.Localization;

namespace CQ.Admin.Services;

/// <summary>What manifests declare in French, in the reader's language: each module translates its own.</summary>
public sealed class FeatureTexts(IModuleCatalog modules, IStringLocalizerFactory localizers)
{
    public string Name(FeatureInfo feature) => Of(feature, feature.Name.Length > 0 ? feature.Name : feature.Id);

    public string Name(string featureId) => modules.Features.TryGetValue(featureId, out var feature) ? Name(feature) : featureId;

    public string Description(FeatureInfo feature) => Of(feature, feature.Description);

    public string Category(FeatureInfo feature) => Of(feature, feature.Category);

    private string Of(FeatureInfo feature, string french)
    {
        var assembly = modules.Modules.FirstOrDefault(m => m.Id == feature.ModuleId)?.Assembly.GetName().Name;
        return assembly is null || french.Length == 0 ? french : localizers.Create("Texts", assembly)[french];
    }
}
