namespace CQ.Abstractions.Recipes;

/// <summary>
/// Makes a demo's past by acting in it: the modules' own services are called as the person who would have acted, on the day they would have. Asked for by
/// a recipe step that <see cref="IRecipeStepHandler.RunsOutsideBurst"/>; the run must be a demo's.
/// <para>
/// Each act is a scope and a transaction of its own: it happened whole or not at all. The step that is cut off and run again asks before each act, by
/// natural key, whether it has happened.
/// </para>
/// <para>
/// What was sent then was sent then: no mail leaves, notifications are stored as read. Due work is scheduled as ever, and that which is due already is
/// left alone for some minutes, so that the worker does not overtake the story; <see cref="RunDueAsync"/> does it at its hour. What the story leaves
/// undone the worker does now.
/// </para>
/// </summary>
public interface IReplay
{
    /// <summary>
    /// Acts at that instant, from which the clock runs on. Everything that asks <see cref="TimeProvider"/> or the tenant's time zone sees that date. Throw
    /// on a refusal: an answer that is returned is committed.
    /// </summary>
    /// <param name="at">Not after now.</param>
    /// <param name="userId">Who acts, with the grants and circles of that day; null where nobody does, as in background work.</param>
    /// <param name="act">Gets the services of the act's own scope, in the tenant of the step; those of the step know nothing of the date.</param>
    /// <exception cref="InvalidOperationException">The run is no demo's, the step holds a transaction, or an act acts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The future cannot be replayed.</exception>
    Task<T> AsAsync<T>(DateTimeOffset at, Guid? userId, Func<IServiceProvider, CancellationToken, Task<T>> act, CancellationToken ct);

    /// <inheritdoc cref="AsAsync{T}"/>
    Task AsAsync(DateTimeOffset at, Guid? userId, Func<IServiceProvider, CancellationToken, Task> act, CancellationToken ct);

    /// <summary>
    /// Does the tenant's work that is due at or before that instant, what it causes included, each piece at its hour and as an act: deadlines of votes,
    /// timers. Daily chores, mails and the owner's work are left to the worker.
    /// </summary>
    /// <returns>How many pieces were done.</returns>
    /// <exception cref="InvalidOperationException">As for an act.</exception>
    Task<int> RunDueAsync(DateTimeOffset until, CancellationToken ct);
}
