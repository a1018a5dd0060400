using CQ.Hosting.Tenants;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CQ.IntegrationTests.Voting;

/// <summary>A node of its own on a test class's database.</summary>
internal static class VotingSite
{
    public static async Task<TestSite> StartAsync(string database, MovableClock? clock = null, Action<IServiceCollection>? add = null)
    {
        var site = await TestSite.StartAsync(
            database,
            replace: services =>
            {
                add?.Invoke(services);
                if (clock is not null)
                    services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            });
        // As the program does before it serves: the node knows its tenants.
        await site.Services.GetRequiredService<TenantRegistry>().RefreshAsync(TestContext.Current.CancellationToken);
        return site;
    }
}
