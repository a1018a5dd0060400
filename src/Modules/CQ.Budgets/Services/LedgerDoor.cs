using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>
/// Calls <c>cq_post</c> and <c>cq_hold</c>. Raw SQL, because a function that writes or locks is no query; the text is constant and everything else a parameter.
/// </summary>
internal sealed class LedgerDoor(CqDbContext db, TimeProvider time)
{
    public async Task<PostAnswer> PostAsync(Guid id, Posting posting, CancellationToken ct)
    {
        var (from, to) = posting.Kind == EntryKind.Correction
            ? default
            : PostingTable.AccountsOf(posting.Kind, posting.Section, posting.CouncilId, posting.Project);
        var corrects = posting.Kind == EntryKind.Correction;
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            select outcome as "Outcome", entry_number as "Number", left_over as "Left", certified as "Certified" from cq_post(
              {id}, {posting.FiscalYearId}, {posting.Kind.ToString()}, {posting.Section.ToString()}, {posting.Amount.Cents}, {posting.At ?? time.GetUtcNow()},
              {(corrects ? null : from.Kind.ToString())}, {from.CouncilId}, {from.Project?.Kind}, {from.Project?.Id}, {Guid.CreateVersion7()},
              {(corrects ? null : to.Kind.ToString())}, {to.CouncilId}, {to.Project?.Kind}, {to.Project?.Id}, {Guid.CreateVersion7()},
              {posting.Reason}, {posting.Act?.Reference}, {posting.Act?.Date}, {posting.Act?.Signatory},
              {posting.Corrects}, {posting.Certificate}, {posting.Proposal}, {posting.By})
            """).ToListAsync(ct);
        var row = rows.Single();
        return new PostAnswer(Enum.Parse<PostOutcome>(row.Outcome), row.Number ?? 0, new Money(row.Left ?? 0), new Money(row.Certified ?? 0));
    }

    /// <summary>Until the transaction ends nobody moves or certifies what the project, or the council outside projects, has in the section.</summary>
    public static Task HoldAsync(CqDbContext db, SubjectRef? project, Guid councilId, Section section, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select cq_hold({section.ToString()}, {councilId}, {project?.Kind}, {project?.Id})", ct);

    private sealed record Row(string Outcome, int? Number, long? Left, long? Certified);
}
