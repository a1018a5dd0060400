using CQ.Data;
using CQ.Data.Model;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Data;

internal static class VoteQueries
{
    /// <summary>
    /// For the verbs and the deadline's work alone, never for a page: electors act on a vote by their place on the roll, jobs by its id, not as readers of
    /// a list.
    /// </summary>
    public static IQueryable<Vote> VotesOfAnyAudience(this CqDbContext db) => db.Set<Vote>().IgnoreQueryFilters([Filters.Audience]);
}
