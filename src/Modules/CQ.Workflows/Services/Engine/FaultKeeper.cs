using System.Data.Common;
using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.Workflows.Services.Engine;

/// <summary>
/// Runs a burst and, when it fails, keeps its cause. The burst may belong to someone else (a form of another module, due work), so the cause is
/// written at once over a connection of its own, by inserts alone, while the failed transaction still holds its locks; marking the instance waits
/// until that one is gone: at once when the burst was ours, else by due work.
/// </summary>
public sealed class FaultKeeper(
    CqDbContext db, IBurst burst, ITenantScopeFactory scopes, ITenantAccessor tenant, TimeProvider time, ILogger<FaultKeeper> logger)
{
    public const string DueKind = "workflow.fault";

    private const int Attempts = 3;

    private bool _inside;

    /// <param name="cause">Asked after a failure; null when there is nothing to keep.</param>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, Func<KeptCause?> cause, CancellationToken ct)
    {
        // What one guarded burst sets off belongs to it: its cause is the one to do again.
        if (_inside)
            return await burst.RunAsync(work, ct);
        var outermost = db.Database.CurrentTransaction is null;
        for (var attempt = 1; ; attempt++)
        {
            _inside = true;
            try
            {
                return await burst.RunAsync(work, ct);
            }
            catch (Exception e) when (outermost && attempt < Attempts && IsTransient(e))
            {
                // A deadlock or two at once: nothing is wrong with the instance.
                db.ChangeTracker.Clear();
            }
            catch (Exception e) when (e is not OperationCanceledException && !IsTransient(e))
            {
                if (cause() is not { } kept)
                    throw;
                logger.LogError(e, "Workflow instance {Instance} failed at {Activity}", kept.InstanceId, kept.ActivityId);
                var id = await KeepAsync(kept, e);
                if (outermost)
                {
                    db.ChangeTracker.Clear();
                    await ApplyAsync(id);
                }

                throw new WorkflowFaultException(e.GetBaseException().Message, e) { IsKept = true };
            }
            finally
            {
                _inside = false;
            }
        }
    }

    private static bool IsTransient(Exception e) =>
        e is DbUpdateConcurrencyException || e.GetBaseException() is DbException { IsTransient: true };

    private async Task<Guid> KeepAsync(KeptCause cause, Exception e)
    {
        await using var scope = scopes.Create(tenant.Current);
        var own = scope.Services.GetRequiredService<CqDbContext>();
        var fault = new WorkflowFault
        {
            InstanceId = cause.InstanceId,
            ExecutionId = cause.ExecutionId,
            ActivityId = cause.ActivityId,
            Trigger = cause.Trigger,
            Input = cause.Input.ToJsonString(),
            UserId = cause.UserId,
            Message = Lengths.Cut(e.GetBaseException().Message, Lengths.Note),
            At = time.GetUtcNow(),
            WasSuspended = false,
        };
        await scope.Services.GetRequiredService<IBurst>().RunAsync(
            async ct =>
            {
                own.Add(fault);
                await own.SaveChangesAsync(ct);
                await scope.Services.GetRequiredService<IDueWork>().ScheduleAsync(DueKind, fault.Id, fault.At, ct);
            },
            CancellationToken.None);
        return fault.Id;
    }

    private async Task ApplyAsync(Guid faultId)
    {
        await using var scope = scopes.Create(tenant.Current);
        await scope.Services.GetRequiredService<IBurst>().RunAsync(
            async ct =>
            {
                await scope.Services.GetRequiredService<IDueWork>().CancelAsync(DueKind, faultId, ct);
                await scope.Services.GetRequiredService<MarkFaulted>().ExecuteAsync(faultId, ct);
            },
            CancellationToken.None);
    }
}
