using CQ.Abstractions.People;
using CQ.Data;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;
using CQ.Workflows.RecipeSteps;
using CQ.Workflows.Services.Engine;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Types;

/// <summary>Publishes a definition as the next version, unless it is the one that is published already. Instances under way keep theirs.</summary>
public sealed class PublishVersion(CqDbContext db, ActivityLibrary library, IViewer viewer, TimeProvider time)
{
    /// <returns>The current version's number.</returns>
    public async Task<int> ExecuteAsync(RecipeWorkflowType wanted, WorkflowDefinition definition, CancellationToken ct = default)
    {
        var type = await db.Set<WorkflowType>().FirstOrDefaultAsync(t => t.Key == wanted.WorkflowTypeId, ct);
        if (type is null)
        {
            type = new WorkflowType { Key = wanted.WorkflowTypeId, Name = wanted.Name, IsEnabled = wanted.IsEnabled, IsSingleton = wanted.IsSingleton };
            db.Add(type);
        }

        (type.Name, type.IsEnabled, type.IsSingleton, type.RetentionDays) = (wanted.Name, wanted.IsEnabled, wanted.IsSingleton, wanted.KeptDays);
        var json = definition.ToCanonicalJson();
        var current = await db.Set<WorkflowTypeVersion>().AsNoTracking()
            .Where(v => v.WorkflowTypeId == type.Id && v.Number == type.CurrentNumber)
            .Select(v => v.Definition)
            .FirstOrDefaultAsync(ct);
        if (current != json)
            AddVersion(type, definition, json);
        await db.SaveChangesAsync(ct);
        return type.CurrentNumber;
    }

    private void AddVersion(WorkflowType type, WorkflowDefinition definition, string json)
    {
        var start = definition.Activities.Single(a => a.IsStart);
        type.CurrentNumber++;
        type.StartEvent = library.Get(start.Name).GetStartEvent(start.Properties) ?? "";
        db.Add(new WorkflowTypeVersion
        {
            WorkflowTypeId = type.Id,
            Number = type.CurrentNumber,
            Definition = json,
            PublishedAt = time.GetUtcNow(),
            PublishedById = viewer.UserId,
        });
    }
}
