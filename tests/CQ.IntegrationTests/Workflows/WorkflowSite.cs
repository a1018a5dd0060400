using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Data.Viewing;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Workflows.Models;
using CQ.Workflows.Services.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CQ.IntegrationTests.Workflows;

/// <summary>A site with the test module, the feature on in both tenants and the workflow "review" published.</summary>
public sealed class WorkflowSite(TemplateDatabase template) : IAsyncLifetime
{
    private ClonedDatabase _database = null!;

    public TestSite Site { get; private set; } = null!;

    internal ShiftedClock Clock { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await ClonedDatabase.OfAsync(template);
        Site = await TestSite.StartAsync(_database.Name, replace: services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddScoped<IWorkflowValueSource, CaseModule.Values>();
            services.AddScoped<IWorkflowScopeSource, CaseModule.Scopes>();
            services.AddScoped<IWorkflowEventSource, CaseModule.Events>();
            services.AddScoped<IActivity, CaseModule.Step>();
            services.AddScoped<IDomainEventHandler<WorkflowFinished>, CaseModule.HearEnd>();
        });
        foreach (var tenant in new[] { "nord", "sud" })
        {
            await using (var scope = Site.Enter(tenant))
                await scope.Services.GetRequiredService<IFeatureManager>().EnableAsync(["CQ.Workflows"]);
            await PublishAsync(tenant, Definitions.Review());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Runs the recipe step with this definition, as a recipe would.</summary>
    public async Task PublishAsync(string tenant, string definition)
    {
        await using var scope = Site.Enter(tenant);
        var step = Step(definition);
        var handler = scope.Services.GetServices<IRecipeStepHandler>().Single(h => h.Names.Contains("WorkflowType"));
        var errors = new RecipeErrors();
        await handler.ValidateAsync(step, errors, Ct);
        errors.Messages.ShouldBeEmpty();
        await scope.Services.GetRequiredService<IBurst>().RunAsync(
            ct => handler.ExecuteAsync(step, new RecipeRun(Guid.NewGuid(), "test", true, Clock.GetUtcNow()), ct), Ct);
    }

    internal static RecipeStep Step(string definition) =>
        new("WorkflowType", new JsonObject { ["name"] = "WorkflowType", ["data"] = new JsonArray(JsonNode.Parse(definition)) }, "steps[0]");

    /// <summary>A new subject in the council of Est, with its event triggered. Returns the subject and the id of its task, if there is one.</summary>
    internal async Task<(SubjectRef Subject, Guid TaskId)> OpenAsync(string tenant = "nord", string eventName = "case.opened", Guid? id = null)
    {
        var subject = new SubjectRef(CaseModule.Kind, id ?? Guid.NewGuid());
        await using var scope = Site.Enter(tenant);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        CaseModule.Councils[subject.Id] = await CouncilAsync(db);
        (await scope.Services.GetRequiredService<IWorkflowManager>().TriggerEventAsync(eventName, subject, ct: Ct)).ShouldBe(1);
        return (subject, (await TaskAsync(db, subject))?.Id ?? Guid.Empty);
    }

    internal static Task<Guid> CouncilAsync(CqDbContext db, string slug = "est") =>
        db.Set<Neighbourhood>().Where(n => n.Slug == slug)
            .Join(db.Set<Council>(), n => n.Id, c => c.NeighbourhoodId, (n, c) => c.Id)
            .FirstAsync(Ct);

    internal static Task<HumanTask?> TaskAsync(CqDbContext db, SubjectRef subject) =>
        db.Set<HumanTask>().IgnoreQueryFilters([CQ.Data.Model.Filters.Audience]).AsNoTracking()
            .OrderByDescending(t => t.Id).FirstOrDefaultAsync(t => t.SubjectId == subject.Id, Ct);

    internal async Task<T> ReadAsync<T>(Func<CqDbContext, Task<T>> read, string tenant = "nord")
    {
        await using var scope = Site.Enter(tenant);
        return await read(scope.Services.GetRequiredService<CqDbContext>());
    }

    internal Task<WorkflowInstance> InstanceAsync(SubjectRef subject, string tenant = "nord") =>
        ReadAsync(db => db.Set<WorkflowInstance>().AsNoTracking().OrderByDescending(i => i.Id).FirstAsync(i => i.SubjectId == subject.Id, Ct), tenant);

    internal Task<HumanTask> TaskAsync(SubjectRef subject, string tenant = "nord") => ReadAsync(async db => (await TaskAsync(db, subject))!, tenant);

    /// <summary>Does something in a scope in which this person is looking.</summary>
    internal async Task<T> AsAsync<T>(string email, Func<IServiceProvider, Task<T>> act, string tenant = "nord", TestSite? on = null)
    {
        await using var scope = (on ?? Site).Enter(tenant);
        var services = scope.Services;
        var userId = (await services.GetRequiredService<IPeople>().FindByEmailAsync(email, Ct))!.Value;
        var day = services.GetRequiredService<ITenantTimeZone>().Today;
        var resolver = services.GetRequiredService<IGrantResolver>();
        var circles = new HashSet<Guid>();
        foreach (var source in services.GetRequiredService<IEnabled<IViewerCircleSource>>())
            circles.UnionWith(await source.GetCirclesAsync(userId, day, Ct));
        services.GetRequiredService<CurrentViewer>().Become(
            userId, email, circles, await resolver.GrantsOfAsync(userId, day, Ct), await resolver.PermissionsByRoleAsync(Ct));
        return await act(services);
    }

    internal Task<Outcome<HumanTaskInfo>> DecideAsync(string email, Guid taskId, string action, string? comment = null, string tenant = "nord") =>
        AsAsync(email, s => s.GetRequiredService<IHumanTaskStore>().CompleteAsync(new TaskDecision(taskId, action, comment), Ct), tenant);

    internal Task<int> RetryAsync(Guid instanceId) => AsAsync(TestPeople.Admin, s => s.GetRequiredService<RetryInstance>().ExecuteAsync(instanceId, false, Ct));

    internal async Task SwitchAsync(string key, bool on, string tenant = "nord")
    {
        await using var scope = Site.Enter(tenant);
        var switching = scope.Services.GetRequiredService<SwitchType>();
        await scope.Services.GetRequiredService<IBurst>().RunAsync(ct => switching.ExecuteAsync(key, on, ct), Ct);
    }

    internal static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await condition())
                return;
            await Task.Delay(100, Ct);
        }

        throw new TimeoutException("It did not happen.");
    }
}
