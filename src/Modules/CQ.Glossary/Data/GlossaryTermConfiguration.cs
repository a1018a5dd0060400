using CQ.Abstractions.Values;
using CQ.Glossary.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Glossary.Data;

internal sealed class GlossaryTermConfiguration : IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<GlossaryTerm> builder)
    {
        builder.ToTable("cq_glossary_term");
        builder.Property(t => t.Slug).HasMaxLength(Slugs.MaximumLength);
        builder.Property(t => t.Title).HasMaxLength(TermWords.TitleLength);
        builder.Property(t => t.FoldedTitle).HasMaxLength(Slugs.MaximumLength);
        builder.Property(t => t.Summary).HasMaxLength(TermWords.SummaryLength);
        builder.Property(t => t.Text).HasMaxLength(TermWords.TextLength);
        builder.HasIndex(t => new { t.TenantId, t.Slug }).IsUnique();
        builder.HasIndex(t => new { t.TenantId, t.FoldedTitle }).IsUnique();
    }
}
