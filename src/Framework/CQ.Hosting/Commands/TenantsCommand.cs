using CQ.Abstractions.Tenants;
using CQ.Hosting.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Commands;

internal sealed class TenantsCommand(IServiceScopeFactory scopes, AutoSetup setup)
{
    public async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ITenantStore>();
        try
        {
            switch (args)
            {
                case ["list"]:
                    foreach (var tenant in await store.ListAsync(ct))
                        Console.WriteLine($"{tenant.Name,-30} {tenant.State,-14} {string.Join("  ", tenant.Addresses.Select(Shown))}");
                    return 0;
                case ["create", .. var rest]:
                    return await CreateAsync(scope.ServiceProvider, store, rest, ct);
                case ["disable", var name]:
                    return await SwitchAsync(store, name, TenantState.Running, TenantState.Disabled, ct);
                case ["enable", var name]:
                    return await SwitchAsync(store, name, TenantState.Disabled, TenantState.Running, ct);
                default:
                    throw new CommandFailedException("cq tenants list | create NAME [--prefix P] [--host H] [--recipe R --admin MAIL] | disable NAME | enable NAME");
            }
        }
        catch (TenantRefusedException e)
        {
            throw new CommandFailedException(e.Message);
        }
    }

    private async Task<int> CreateAsync(IServiceProvider services, ITenantStore store, string[] args, CancellationToken ct)
    {
        var options = Options.Parse(args, "prefix", "host", "recipe", "admin", "title", "zone");
        if (options.Words is not [var name])
            throw new CommandFailedException("cq tenants create needs one name.");
        if (options["recipe"] is null != options["admin"] is null)
            throw new CommandFailedException("--recipe and --admin go together.");
        var zone = options["zone"] ?? "Europe/Paris";

        if (options["recipe"] is { } recipe)
        {
            var address = new TenantsFileAddress(options["host"], options["prefix"], true);
            await setup.EnsureAsync(new TenantsFileEntry(name, options["title"] ?? name, recipe, options["admin"]!, null, zone, [address]), ct);
            Console.WriteLine($"{name} is set up; {options["admin"]} gets a mail to choose a password.");
            return 0;
        }

        var tenant = await store.CreateAsync(new NewTenant(name, [new TenantAddress(options["host"], options["prefix"], true)], zone), ct);
        Console.WriteLine(await services.GetRequiredService<SetupAddresses>().NewAsync(tenant, ct));
        return 0;
    }

    private static async Task<int> SwitchAsync(ITenantStore store, string name, TenantState from, TenantState to, CancellationToken ct)
    {
        var tenant = await store.FindAsync(name, ct) ?? throw new CommandFailedException($"There is no tenant '{name}'.");
        if (tenant.State != from)
            throw new CommandFailedException($"'{name}' is {tenant.State}, not {from}.");
        await store.SetStateAsync(tenant.Id, to, ct);
        Console.WriteLine($"{name} is now {to}.");
        return 0;
    }

    private static string Shown(TenantAddress address) => $"{address.Host ?? "*"}/{address.Prefix}";
}
