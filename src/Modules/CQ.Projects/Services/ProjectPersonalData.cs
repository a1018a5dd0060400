using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Media.Services;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// What a person wrote, carried and was told. Erasure takes drafts with their files and the questions asked on them; a project that was handed in belongs to the council's
/// decisions and stays with the nameless account (G2), and so do notes and contacts.
/// </summary>
internal sealed class ProjectPersonalData(CqDbContext db, IHumanTaskStore tasks, IMedia media) : IPersonalDataProvider
{
    public string Name => "Projets";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var drafts = await db.Set<ProjectDraft>().AsNoTracking().Where(d => d.OwnerId == userId).OrderBy(d => d.StartedAt).ToListAsync(ct);
        var projects = await db.ProjectsOfAnyState().AsNoTracking().Where(p => p.BearerId == userId).OrderBy(p => p.SubmittedAt).ToListAsync(ct);
        var advice = await db.Set<Advice>().AsNoTracking().Where(a => a.AskedById == userId || a.AnsweredById == userId).OrderBy(a => a.AskedAt).ToListAsync(ct);
        var notes = await db.NotesBy(userId).AsNoTracking().OrderBy(n => n.WrittenAt).ToListAsync(ct);
        var carried = projects.Select(p => p.Id).ToList();
        var contacts = await db.Set<ContactEntry>().AsNoTracking().Where(c => c.ById == userId || carried.Contains(c.ProjectId)).OrderBy(c => c.At).ToListAsync(ct);
        if (drafts.Count + projects.Count + advice.Count + notes.Count + contacts.Count == 0)
            return null;
        return new JsonObject
        {
            ["drafts"] = Array(drafts, d => new JsonObject
            {
                ["title"] = d.Title,
                ["summary"] = d.Summary,
                ["description"] = d.Description,
                ["place"] = d.Place,
                ["purchase"] = d.Purchase?.ToString(),
                ["cost"] = d.CostText,
                ["startedAt"] = d.StartedAt,
                ["savedAt"] = d.SavedAt,
            }),
            ["projects"] = Array(projects, p => new JsonObject
            {
                ["reference"] = p.Reference.ToString(),
                ["title"] = p.Title,
                ["summary"] = p.Summary,
                ["description"] = p.Description,
                ["place"] = p.Place,
                ["estimatedCost"] = p.EstimatedCost.ToInvariantString(),
                ["state"] = p.State.ToString(),
                ["submittedAt"] = p.SubmittedAt,
                ["pledgedAt"] = p.PledgedAt,
            }),
            ["advice"] = Array(advice, a => new JsonObject
            {
                ["question"] = a.AskedById == userId ? a.Question : null,
                ["askedAt"] = a.AskedAt,
                ["answer"] = a.Answer,
                ["answeredAt"] = a.AnsweredAt,
            }),
            ["notes"] = Array(notes, n => new JsonObject { ["text"] = n.Body, ["writtenAt"] = n.WrittenAt }),
            ["contacts"] = Array(contacts, c => new JsonObject { ["on"] = c.On.ToString("O"), ["channel"] = c.Channel.ToString(), ["text"] = c.Text }),
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        foreach (var advice in await db.Set<Advice>().Where(a => a.AskedById == userId).ToListAsync(ct))
        {
            if (advice is { AnsweredAt: null, TaskId: { } task })
                await tasks.CancelAsync(task, "la personne qui demandait a quitté le site.", ct);
            db.Remove(advice);
        }

        var drafts = await db.Set<ProjectDraft>().Where(d => d.OwnerId == userId).ToListAsync(ct);
        db.RemoveRange(drafts);
        await db.SaveChangesAsync(ct);
        foreach (var draft in drafts)
            await media.RemoveAttachedAsync(ProjectFiles.Owner(draft.Id), ct);
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);
}
