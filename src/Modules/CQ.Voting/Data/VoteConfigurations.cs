using CQ.Data.Model;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Voting.Data;

internal sealed class VoteConfiguration : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> builder)
    {
        builder.ToTable(
            "cq_voting_vote",
            t =>
            {
                t.HasCheckConstraint("ck_cq_voting_vote_closed", "(state = 'Closed') = (closed_at is not null) and (state = 'Closed') = (outcome is not null)");
                t.HasCheckConstraint("ck_cq_voting_vote_adjourned", "(adjourned_at is not null) = (second_deadline is not null)");
            });
        builder.Property(e => e.SubjectKind).HasMaxLength(80);
        builder.Property(e => e.Title).HasMaxLength(300);
        builder.Property(e => e.GroupName).HasMaxLength(150);
        // Text, not jsonb: jsonb would reorder the members and the hash would no longer fit.
        builder.Property(e => e.Rule).HasMaxLength(2000);
        builder.Property(e => e.RuleHash).HasMaxLength(Fingerprint.Length);
        builder.Property(e => e.RollHash).HasMaxLength(Fingerprint.Length);
        builder.Property(e => e.StopReason).HasMaxLength(500);
        builder.Ignore(e => e.Subject);
        builder.Ignore(e => e.Deadline);
        // One running vote of an electorate on a subject, whoever opens it twice.
        builder.HasIndex(e => new { e.TenantId, e.SubjectKind, e.SubjectId, e.GroupId }).IsUnique().HasFilter("state <> 'Closed'");
        builder.HasIndex(e => new { e.TenantId, e.SubjectId });
        builder.HasIndex(e => new { e.TenantId, e.PublishedAt, e.Id }).IsDescending(false, true, true);
    }
}

internal sealed class RollEntryConfiguration : IEntityTypeConfiguration<RollEntry>
{
    public void Configure(EntityTypeBuilder<RollEntry> builder)
    {
        builder.ToTable("cq_voting_roll_entry");
        builder.Property(e => e.SeatLabel).HasMaxLength(100);
        builder.HasIndex(e => new { e.TenantId, e.VoteId, e.SeatNumber }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.VoteId, e.UserId }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.UserId });
        // Restrict, here and below: a cascade runs with the owner's rights and would let the application delete what it may only append.
        builder.BelongsTo<RollEntry, Vote>(e => e.VoteId);
    }
}

internal sealed class RecusalConfiguration : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.ToTable("cq_voting_recusal");
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.HasIndex(e => new { e.TenantId, e.VoteId, e.UserId }).IsUnique();
        builder.BelongsTo<Recusal, Vote>(e => e.VoteId);
    }
}

internal sealed class SignOffConfiguration : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.ToTable("cq_voting_sign_off");
        builder.Ignore(e => e.Receipt);
        // One person, one ballot (R75).
        builder.HasIndex(e => new { e.TenantId, e.VoteId, e.UserId }).IsUnique();
        builder.BelongsTo<SignOff, Vote>(e => e.VoteId);
    }
}

internal sealed class BallotConfiguration : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("cq_voting_ballot");
        builder.HasIndex(e => new { e.TenantId, e.VoteId, e.UserId }).IsUnique();
        builder.BelongsTo<Ballot, Vote>(e => e.VoteId);
    }
}

internal sealed class VoteResultConfiguration : IEntityTypeConfiguration<VoteResult>
{
    public void Configure(EntityTypeBuilder<VoteResult> builder)
    {
        builder.ToTable("cq_voting_result");
        builder.Property(e => e.Trace).HasMaxLength(4000);
        builder.Property(e => e.TraceHash).HasMaxLength(Fingerprint.Length);
        builder.Ignore(e => e.Tally);
        builder.Ignore(e => e.Roll);
        builder.HasIndex(e => new { e.TenantId, e.VoteId }).IsUnique();
        builder.BelongsTo<VoteResult, Vote>(e => e.VoteId);
    }
}
