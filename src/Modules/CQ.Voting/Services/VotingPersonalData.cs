using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Voting.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

/// <summary>
/// A person's place on rolls, sign-offs, own named ballots and recusals. Nothing is erased: who decided belongs to the decision, and stays with the nameless
/// account (G2).
/// </summary>
internal sealed class VotingPersonalData(CqDbContext db) : IPersonalDataProvider
{
    public string Name => "Votes";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var rows = await (from r in db.Set<RollEntry>().AsNoTracking()
                          where r.UserId == userId
                          join v in db.VotesOfAnyAudience() on r.VoteId equals v.Id
                          orderby v.OpenedAt
                          select new
                          {
                              v.Title,
                              v.GroupName,
                              v.OpenedAt,
                              r.SeatNumber,
                              SignedOffAt = db.Set<SignOff>().Where(s => s.VoteId == v.Id && s.UserId == userId).Select(s => (DateTimeOffset?)s.At).FirstOrDefault(),
                              Choice = db.Set<Ballot>().Where(b => b.VoteId == v.Id && b.UserId == userId).Select(b => (Choice?)b.Choice).FirstOrDefault(),
                              Recusal = db.Set<Recusal>().Where(x => x.VoteId == v.Id && x.UserId == userId).Select(x => x.Reason).FirstOrDefault(),
                          }).ToListAsync(ct);
        return rows.Count == 0
            ? null
            : new JsonArray([.. rows.Select(r => (JsonNode)new JsonObject
            {
                ["title"] = r.Title,
                ["body"] = r.GroupName,
                ["openedAt"] = r.OpenedAt.ToString("O"),
                ["seat"] = r.SeatNumber,
                ["votedAt"] = r.SignedOffAt?.ToString("O"),
                ["choice"] = r.Choice?.ToString(),
                ["recusal"] = r.Recusal,
            })]);
    }

    public Task EraseAsync(Guid userId, CancellationToken ct) => Task.CompletedTask;
}
