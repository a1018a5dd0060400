using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Data.Bursts;

internal sealed class RequestReceiptConfiguration : IEntityTypeConfiguration<RequestReceipt>
{
    public void Configure(EntityTypeBuilder<RequestReceipt> builder)
    {
        builder.ToTable("cq_data_request_receipt");
        builder.Property(e => e.Location).HasMaxLength(2000);
        builder.HasIndex(e => new { e.TenantId, e.UserId, e.RequestId }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.At });
    }
}
