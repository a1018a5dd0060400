using System.Reflection;
using CQ.Abstractions.Modules;
using CQ.Hosting.Modules;

namespace CQ.ArchitectureTests;

/// <summary>What CQ.Web is made of.</summary>
internal static class Site
{
    public static IModuleCatalog Modules { get; } = ModuleCatalog.Of(typeof(Program).Assembly);

    public static IReadOnlyList<Assembly> Framework { get; } =
    [
        typeof(Abstractions.Data.ITenantOwned).Assembly, typeof(Data.CqDbContext).Assembly, typeof(Mvc.CqController).Assembly, typeof(Hosting.CqHost).Assembly,
    ];

    public static IEnumerable<Assembly> Assemblies => Framework.Concat(Modules.Modules.Select(m => m.Assembly));

    public static IEnumerable<Type> Types => Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("CQ", StringComparison.Ordinal) == true);
}
