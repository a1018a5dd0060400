using CQ.Data.Model;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Voting.Data;

internal sealed class ElectorTaskConfiguration : IEntityTypeConfiguration<ElectorTask>
{
    public void Configure(EntityTypeBuilder<ElectorTask> builder)
    {
        builder.ToTable("cq_voting_elector_task");
        builder.HasIndex(e => new { e.TenantId, e.TaskId }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.VoteId, e.UserId });
        builder.BelongsTo<ElectorTask, Vote>(e => e.VoteId);
    }
}
