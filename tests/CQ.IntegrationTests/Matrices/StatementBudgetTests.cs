using System.Net;
using CQ.IntegrationTests.Sites;
using CQ.Mvc.Access;

namespace CQ.IntegrationTests.Matrices;

/// <summary>Every page keeps to its budget of SQL statements (DESIGN §7), signed in, so that no output cache helps.</summary>
public sealed class StatementBudgetTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task EveryPage_KeepsToItsBudget()
    {
        using var counter = new StatementCounter(fixture.Site);
        var (over, pages, counted) = (new List<string>(), 0, 0);
        foreach (var email in new[] { TestPeople.Admin, TestPeople.Coordination, TestPeople.Resident })
        {
            using var client = fixture.Site.Client();
            await client.SignInAsync(email);
            foreach (var endpoint in EndpointList.Of(fixture.Site).Where(e => e is { Method: "GET", Action: not null }))
            {
                await client.GetAsync(endpoint.Path);
                var (response, statements) = await counter.CountAsync(client.Http, endpoint.Path);
                if (response.StatusCode != HttpStatusCode.OK)
                    continue;
                (pages, counted) = (pages + 1, counted + statements);
                var budget = endpoint.Action!.EndpointMetadata.OfType<StatementBudgetAttribute>().LastOrDefault()?.Statements ?? StatementBudgetAttribute.Default;
                if (statements > budget)
                    over.Add($"{endpoint}: {statements} statements, {budget} budgeted ({email})");
            }
        }

        output.WriteLine($"{pages} pages, {counted} statements");
        over.ShouldBeEmpty();
        counted.ShouldBeGreaterThan(pages);
    }
}
