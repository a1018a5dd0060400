using CQ.Data.Model;
using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Search.Data;

internal sealed class SearchWordConfiguration : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("cq_search_word");
        builder.IsBehindADoor();
        builder.HasKey(w => new { w.TenantId, w.Word });
        // Bytes, so that the words with a beginning lie together.
        builder.Property(w => w.Word).HasMaxLength(40).UseCollation("C");
    }
}
