using System.Globalization;
using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using CQ.Voting.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Voting.Controllers;

/// <summary>Votes as everybody reads them: the list, a vote with its rule, roll and result, and the numbers to recompute it from.</summary>
[Route("votes")]
[Access(RoleNames.Anonymous)]
public sealed class VotesController(ReadVote read, ListVotes list, IVoteResults results) : CqController
{
    private const string CursorKey = "apres";

    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Index([FromQuery(Name = CursorKey)] string? after, CancellationToken ct) =>
        View(await list.ListAsync(Cursor.Parse(after), ct));

    [HttpGet("{id:guid}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(20)]
    public async Task<IActionResult> Show(Guid id, [FromQuery(Name = CursorKey)] string? after, CancellationToken ct) =>
        await read.ReadAsync(id, SeatOf(after), ct) is { } page ? View(page) : NotFound();

    /// <summary>The trace, byte for byte as it was hashed.</summary>
    [HttpGet("{id:guid}/calcul.json")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Trace(Guid id, CancellationToken ct) =>
        await results.FindAsync(id, ct) is { Result: { } result } ? Content(result.Trace, "application/json") : NotFound();

    // What is no number of a seat begins at the beginning.
    private static int SeatOf(string? after) => int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seat) ? seat : 0;
}
