using CQ.Abstractions.Commands;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Commands;

/// <summary>Carries out the verbs that modules bring, in the sector that is named, or in the only one there is.</summary>
internal sealed class ModuleCommand(IServiceScopeFactory scopes, ITenantScopeFactory tenantScopes)
{
    public async Task<IReadOnlyList<(string Usage, string What)>> HelpAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<ITenantCommand>().SelectMany(c => c.Help)];
    }

    /// <summary>False when no module has such a verb.</summary>
    public async Task<bool> RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        await using var outside = scopes.CreateAsyncScope();
        if (outside.ServiceProvider.GetServices<ITenantCommand>().All(c => c.Verb != args[0]))
            return false;
        var (name, words) = Take(args[1..], "--tenant");
        var tenant = await TenantAsync(outside.ServiceProvider.GetRequiredService<ITenantStore>(), name, ct);
        await using var inside = tenantScopes.Create(tenant);
        var command = inside.Services.GetRequiredService<IEnabled<ITenantCommand>>().FirstOrDefault(c => c.Verb == args[0])
            ?? throw new CommandFailedException($"'{tenant.Name}' has not enabled the feature that brings '{args[0]}'.");
        try
        {
            await command.RunAsync(words, new TenantCommandCall(output, Environment.GetEnvironmentVariable("CQ_CALLER_FOLDER") ?? Environment.CurrentDirectory), ct);
        }
        catch (TenantCommandException e)
        {
            throw new CommandFailedException(e.Message);
        }

        return true;
    }

    /// <summary>The option is the host's; all others are the verb's own.</summary>
    private static (string? Value, IReadOnlyList<string> Others) Take(string[] args, string option)
    {
        var at = Array.IndexOf(args, option);
        if (at < 0)
            return (null, args);
        return at + 1 < args.Length ? (args[at + 1], [.. args[..at], .. args[(at + 2)..]]) : throw new CommandFailedException($"{option} needs a value.");
    }

    private static async Task<Tenant> TenantAsync(ITenantStore store, string? name, CancellationToken ct)
    {
        if (name is not null)
        {
            var named = await store.FindAsync(name, ct) ?? throw new CommandFailedException($"There is no tenant '{name}'.");
            return named.State == TenantState.Running ? named : throw new CommandFailedException($"'{name}' is {named.State}, not Running.");
        }

        var running = (await store.ListAsync(ct)).Where(t => t.State == TenantState.Running).ToList();
        return running is [var only]
            ? only
            : throw new CommandFailedException($"Say in which sector with --tenant; there are {string.Join(", ", running.Select(t => t.Name))}.");
    }
}
