using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Modules;

/// <summary>A service that is made when it is asked for: what is kept is then answered without the services that would make it, and without the context that they all want.</summary>
internal sealed class OnDemand<T>(IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>)
    where T : notnull;
