using CQ.Data.Model;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class PersonalDataRequestConfiguration : IEntityTypeConfiguration<PersonalDataRequest>
{
    public void Configure(EntityTypeBuilder<PersonalDataRequest> builder)
    {
        builder.ToTable("cq_users_personal_data_request");
        builder.BelongsTo<PersonalDataRequest, User>(r => r.UserId);
        builder.HasIndex(r => new { r.TenantId, r.UserId });
        builder.HasIndex(r => new { r.TenantId, r.At, r.Id }).IsDescending(false, true, true);
    }
}
