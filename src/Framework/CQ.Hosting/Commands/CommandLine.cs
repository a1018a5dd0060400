using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Commands;

/// <summary>The verbs of <c>cq</c>. Without a verb the server runs.</summary>
internal static class CommandLine
{
    /// <summary>A first word that is no option is a verb, known or not: an unknown one must not start a server.</summary>
    public static bool IsVerb(string[] args) => args is [var verb, ..] && !verb.StartsWith('-');

    /// <summary>True for the verbs that act as the owner of the tables.</summary>
    public static bool NeedsOwner(string[] args) => args is ["migrate", ..] || (args is ["work", ..] && args.Contains("--owner"));

    public static async Task<int> RunAsync(WebApplication app, string[] args, CancellationToken ct)
    {
        try
        {
            return args switch
            {
                ["migrate"] => await app.Services.GetRequiredService<MigrateCommand>().RunAsync(ct),
                ["tenants", .. var rest] => await app.Services.GetRequiredService<TenantsCommand>().RunAsync(rest, ct),
                ["recipes", .. var rest] => await app.Services.GetRequiredService<RecipesCommand>().RunAsync(rest, ct),
                ["work", "--owner"] => await app.Services.GetRequiredService<WorkCommand>().RunAsync(once: false, ct),
                ["work", "--owner", "--once"] => await app.Services.GetRequiredService<WorkCommand>().RunAsync(once: true, ct),
                ["help", ..] => await HelpAsync(app),
                _ => await app.Services.GetRequiredService<ModuleCommand>().RunAsync(args, Console.Out, ct) ? 0 : await UsageAsync(app),
            };
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
        catch (CommandFailedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> UsageAsync(WebApplication app)
    {
        await HelpAsync(app);
        return 2;
    }

    private static async Task<int> HelpAsync(WebApplication app)
    {
        Console.WriteLine(
            """
            cq                                          runs the server
            cq migrate                                  brings the schema up to date, as its owner
            cq tenants list                             lists the sectors and where they answer
            cq tenants create NAME [--prefix P] [--host H]
                                                        registers a sector and prints the address of its set-up form
            cq tenants create NAME … --recipe R --admin MAIL [--title T]
                                                        … and sets it up at once; the administrator gets a mail to choose a password
            cq tenants disable NAME                     closes a sector; its data stays
            cq tenants enable NAME                      opens it again
            cq recipes validate NAME                    names everything that is wrong with a recipe
            cq recipes run NAME --tenant T              runs a recipe in a running sector
            cq work --owner                             does the work that needs the owner of the tables
            """);
        foreach (var (usage, what) in await app.Services.GetRequiredService<ModuleCommand>().HelpAsync())
            Console.WriteLine($"{$"cq {usage} [--tenant T]",-43} {what}");
        return 0;
    }
}
