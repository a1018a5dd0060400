using CQ.Abstractions.Workflows;
using CQ.Projects.Models;
using CQ.Projects.Services;

namespace CQ.Projects.Workflows;

/// <summary>Properties of a <see cref="MoveProjectActivity"/>.</summary>
/// <param name="Days">How long the state should last, for "what happens next, and when".</param>
internal sealed record MoveProjectBody(ProjectState State, int? Days = null);

/// <summary>Brings the project into a state, with what was just said as the reason.</summary>
internal sealed class MoveProjectActivity(ProjectStore store, ProjectMover mover, LastWord lastWord) : TaskActivity
{
    public override string Name => "MoveProject";

    public override string DisplayText => "Changer l’état du projet";

    public override string Category => "Projets";

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(validation);
        if (validation.Read<MoveProjectBody>() is { Days: <= 0 or > 3650 })
            validation.Error(nameof(MoveProjectBody.Days), "1 to 3650 days are expected");
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        var body = context.Read<MoveProjectBody>();
        var project = await store.GetAsync(context.Subject.Id, ct);
        await mover.MoveAsync(project, body.State, body.Days, lastWord.Comment, lastWord.UserId, ct);
        return ActivityResult.Done;
    }
}
