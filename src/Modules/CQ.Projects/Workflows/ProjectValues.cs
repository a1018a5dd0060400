using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Workflows;

/// <summary>What definitions may ask of a project, at the moment they ask.</summary>
internal sealed class ProjectValues(CqDbContext db) : IWorkflowValueSource
{
    public string SubjectKind => Project.Kind;

    public IReadOnlyList<WorkflowValueInfo> Values { get; } =
    [
        new("project.title", WorkflowValueType.Text, "Titre du projet"),
        new("project.reference", WorkflowValueType.Text, "Numéro du projet"),
        new("project.path", WorkflowValueType.Text, "Adresse de la page du projet"),
        new("project.cost", WorkflowValueType.Money, "Coût retenu"),
        new("project.section", WorkflowValueType.Text, "Section du budget"),
        new("project.bearers", WorkflowValueType.People, "Qui porte le projet"),
        new("project.unfavourable", WorkflowValueType.Number, "Nombre d’avis défavorables"),
        new("project.plenaryAdopted", WorkflowValueType.Boolean, "Avis favorable de la réunion plénière"),
        new("project.actReference", WorkflowValueType.Text, "Référence de l’acte de la Mairie"),
        new("project.actDate", WorkflowValueType.Day, "Date de l’acte de la Mairie"),
        new("project.actSignatory", WorkflowValueType.Text, "Signataire de l’acte de la Mairie"),
    ];

    public async Task<WorkflowValue?> ResolveAsync(string name, SubjectRef subject, CancellationToken ct)
    {
        if (await db.ProjectsOfAnyState().AsNoTracking().FirstOrDefaultAsync(p => p.Id == subject.Id, ct) is not { } project)
            return null;
        return name switch
        {
            "project.title" => WorkflowValue.Of(project.Title),
            "project.reference" => WorkflowValue.Of(project.Reference.ToString()),
            "project.path" => WorkflowValue.Of("/projets/" + project.Reference.ToSegment(project.Slug)),
            "project.cost" => WorkflowValue.Of(project.Cost),
            "project.section" => project.Section is { } section ? WorkflowValue.Of(section.ToString()) : null,
            "project.bearers" => WorkflowValue.Of([project.BearerId]),
            "project.unfavourable" => WorkflowValue.Of(await UnfavourableAsync(project.Id, ct)),
            "project.plenaryAdopted" => project.Plenary is { } plenary ? WorkflowValue.Of(plenary.IsAdopted) : null,
            "project.actReference" => project.Act is { } act ? WorkflowValue.Of(act.Reference) : null,
            "project.actDate" => project.Act is { } act ? WorkflowValue.Of(act.Date) : null,
            "project.actSignatory" => project.Act is { } act ? WorkflowValue.Of(act.Signatory) : null,
            _ => null,
        };
    }

    /// <summary>Of each kind the newest counts: a project may be studied again.</summary>
    private async Task<long> UnfavourableAsync(Guid projectId, CancellationToken ct)
    {
        var opinions = await db.Set<Opinion>().Where(o => o.ProjectId == projectId).Select(o => new { o.Kind, o.Verdict, o.At }).ToListAsync(ct);
        return opinions.GroupBy(o => o.Kind).Count(g => g.MaxBy(o => o.At)!.Verdict == OpinionVerdict.Unfavourable);
    }
}
