using CQ.Abstractions.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Workflows.Services.Engine;

/// <summary>Reads what all installed modules declare; see <see cref="IWorkflowDeclarations"/> for why not only the enabled ones.</summary>
internal sealed class WorkflowDeclarations(IServiceProvider services) : IWorkflowDeclarations
{
    private IReadOnlyList<IWorkflowValueSource>? _values;
    private IReadOnlyList<IWorkflowScopeSource>? _scopes;
    private IReadOnlyList<IWorkflowEventSource>? _events;

    private IReadOnlyList<IWorkflowValueSource> Values => _values ??= [.. services.GetServices<IWorkflowValueSource>()];

    private IReadOnlyList<IWorkflowScopeSource> Scopes => _scopes ??= [.. services.GetServices<IWorkflowScopeSource>()];

    private IReadOnlyList<IWorkflowEventSource> Events => _events ??= [.. services.GetServices<IWorkflowEventSource>()];

    public WorkflowValueInfo? FindValue(string name, string? subjectKind) =>
        Values.Where(s => Fits(s.SubjectKind, subjectKind)).SelectMany(s => s.Values).FirstOrDefault(v => v.Name == name);

    public bool HasScope(string expression, string? subjectKind) =>
        expression == IWorkflowScopes.Tenant
        || Scopes.Any(s => Fits(s.SubjectKind, subjectKind) && s.Expressions.Contains(expression));

    public WorkflowEventInfo? FindEvent(string name) => Events.SelectMany(s => s.Events).FirstOrDefault(e => e.Name == name);

    private static bool Fits(string? declared, string? asked) => declared is null || asked is null || declared == asked;

    /// <summary>What declares a name that a definition uses, to know which feature it needs.</summary>
    public IEnumerable<object> SourcesOf(string name) =>
        Values.Where(s => s.Values.Any(v => v.Name == name)).Cast<object>()
            .Concat(Scopes.Where(s => s.Expressions.Contains(name)))
            .Concat(Events.Where(s => s.Events.Any(e => e.Name == name)));
}
