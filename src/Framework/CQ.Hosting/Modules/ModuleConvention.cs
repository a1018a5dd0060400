using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CQ.Hosting.Modules;

/// <summary>Gives every controller its module as area, by which its views are found, and its feature as endpoint metadata.</summary>
internal sealed class ModuleConvention(ModuleCatalog modules) : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        controller.RouteValues["area"] = controller.ControllerType.Assembly.GetName().Name!;
        if (modules.FeatureOfClass(controller.ControllerType) is not { } feature)
            return;
        foreach (var selector in controller.Actions.SelectMany(a => a.Selectors))
            selector.EndpointMetadata.Add(new FeatureMetadata(feature));
    }
}
