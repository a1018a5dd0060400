namespace CQ.Abstractions.Commands;

/// <summary>
/// A verb of the command line that a module brings: <c>cq VERB … [--tenant NAME]</c>. It acts in one running sector, in whose scope it is made; the verb
/// is there when the module is enabled in that sector.
/// </summary>
public interface ITenantCommand
{
    /// <summary>First word: <c>addresses</c>.</summary>
    string Verb { get; }

    /// <summary>For <c>cq help</c>: each way of calling it, without the tenant, and what it does.</summary>
    IReadOnlyList<(string Usage, string What)> Help { get; }

    /// <param name="arguments">The words behind the verb, without <c>--tenant</c>.</param>
    /// <param name="call">Where to write, and how to find files.</param>
    /// <exception cref="TenantCommandException">It could not be done; the message is for the operator.</exception>
    Task RunAsync(IReadOnlyList<string> arguments, TenantCommandCall call, CancellationToken ct);
}
