using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Services.Engine;
using CQ.Workflows.Services.Tasks;

namespace CQ.Workflows.Activities;

/// <summary>Tells people something: the holders of a role in a place, or those that a declared value names.</summary>
internal sealed class NotifyActivity(
    IEnabled<INotifications> notifications, TaskNotices people, IWorkflowScopes scopes, IWorkflowValues values) : TaskActivity
{
    public override string Name => "NotifyPeople";

    public override string DisplayText => "Prévenir";

    public override string Category => Categories.People;

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        if (validation.Read<Body>() is not { } body)
            return Task.CompletedTask;
        validation.CheckText("Subject", body.Subject);
        validation.CheckText("Text", body.Text);
        if (body.To.Count == 0)
            validation.Error("To", "at least one entry is expected");
        for (var i = 0; i < body.To.Count; i++)
            body.To[i].Check($"To[{i}]", validation);
        if (body.PathValue is not null)
            validation.CheckValue("PathValue", body.PathValue, WorkflowValueType.Text);
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        var body = context.Read<Body>();
        var reached = await people.PeopleAsync(await CandidateSpec.ResolveAsync(body.To, context.Subject, scopes, values, ct), ct);
        var told = reached.Take(context.TakeMails(reached.Count)).ToList();
        if (told.Count == 0)
            return ActivityResult.Done;
        var title = await values.FillAsync(body.Subject, context.Subject, ct);
        var text = await values.FillAsync(body.Text, context.Subject, ct);
        var path = body.PathValue is null ? "/taches" : (await values.GetAsync(body.PathValue, context.Subject, ct)).As<string>();
        foreach (var channel in notifications)
            await channel.NotifyAsync(NewsKind.KindKey, told, title.ToString(), [text.ToString()], path, subject: context.Subject, ct: ct);
        return ActivityResult.Done;
    }

    private sealed record Body
    {
        public required BilingualText Subject { get; init; }

        public required BilingualText Text { get; init; }

        public required IReadOnlyList<CandidateSpec> To { get; init; }

        /// <summary>A declared text: where the notice leads, beginning with a slash. The inbox when left out.</summary>
        public string? PathValue { get; init; }
    }
}
