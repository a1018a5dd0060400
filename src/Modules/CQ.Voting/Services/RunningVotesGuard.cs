using CQ.Abstractions.Modules;
using CQ.Data;
using CQ.Voting.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Voting.Services;

/// <summary>A running vote would be left without its deadline.</summary>
internal sealed class RunningVotesGuard(CqDbContext db, IStringLocalizer<Texts> T) : IFeatureGuard
{
    public async Task<string?> WhyNotDisableAsync(string featureId, CancellationToken ct)
    {
        if (featureId != "CQ.Voting")
            return null;
        var running = await db.VotesOfAnyAudience().CountAsync(v => v.State != VoteState.Closed, ct);
        return running == 0 ? null : T["{0} votes sont en cours.", running].Value;
    }
}
