using CQ.Data.Model;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class EndedSessionConfiguration : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        builder.ToTable("cq_users_ended_session");
        builder.BelongsTo<EndedSession, User>(s => s.UserId);
        builder.HasIndex(s => new { s.TenantId, s.SessionId });
        builder.HasIndex(s => new { s.TenantId, s.UserId });
        builder.HasIndex(s => new { s.TenantId, s.Until });
    }
}
