using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Abstractions.Modules;

/// <summary>
/// Table of contents of a module. Called once per process for every installed module, not once per tenant: what it registers
/// exists for all tenants and is asked for through <see cref="IEnabled{T}"/>, what it maps is stamped with the feature's id and answers
/// 404 where the feature is off.
/// </summary>
public abstract class StartupBase
{
    public virtual int Order => 0;

    public virtual int ConfigureOrder => Order;

    public virtual void ConfigureServices(IServiceCollection services) { }

    /// <summary>Maps endpoints, nothing else. Middleware is the host's.</summary>
    public virtual void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider services) { }
}
