using CQ.Contents.Models;
using CQ.Data.Model;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Contents.Data;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("cq_contents_comment");
        builder.Property(e => e.SubjectKind).HasMaxLength(Lengths.Type);
        builder.Property(e => e.Body).HasMaxLength(Comment.BodyLength);
        builder.Ignore(e => e.Subject);
        builder.Ignore(e => e.IsShown);
        builder.BelongsTo<Comment, Comment>(e => e.ParentId);
        builder.BelongsTo<Comment, Council>(e => e.CouncilId);
        builder.BelongsTo<Comment, Group>(e => e.GroupId);
        builder.HasIndex(e => new { e.TenantId, e.SubjectId, e.ParentId, e.WrittenAt, e.Id });
        builder.HasIndex(e => new { e.TenantId, e.AuthorId, e.WrittenAt });
    }
}

internal sealed class CommentHidingConfiguration : IEntityTypeConfiguration<CommentHiding>
{
    public void Configure(EntityTypeBuilder<CommentHiding> builder)
    {
        builder.ToTable("cq_contents_comment_hiding");
        builder.Property(e => e.Reason).HasMaxLength(CommentHiding.TextLength);
        builder.Property(e => e.Appeal).HasMaxLength(CommentHiding.TextLength);
        builder.Property(e => e.Decision).HasMaxLength(CommentHiding.TextLength);
        builder.PartOf<CommentHiding, Comment>(e => e.CommentId);
        builder.HasIndex(e => new { e.TenantId, e.CommentId, e.At });
        builder.HasIndex(e => new { e.TenantId, e.AppealedAt }).HasFilter("appealed_at is not null and decided_at is null");
    }
}

internal sealed class CommentReportConfiguration : IEntityTypeConfiguration<CommentReport>
{
    public void Configure(EntityTypeBuilder<CommentReport> builder)
    {
        builder.ToTable("cq_contents_comment_report");
        builder.Property(e => e.Text).HasMaxLength(CommentReport.TextLength);
        builder.Property(e => e.ReporterEmail).HasMaxLength(CommentReport.EmailLength);
        builder.PartOf<CommentReport, Comment>(e => e.CommentId);
        builder.HasIndex(e => new { e.TenantId, e.CommentId, e.ReporterId }).IsUnique().HasFilter("reporter_id is not null");
        builder.HasIndex(e => new { e.TenantId, e.At }).HasFilter("handled_at is null");
    }
}
