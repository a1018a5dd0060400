using Microsoft.EntityFrameworkCore;

namespace CQ.Limits;

/// <summary>The twenty rows.</summary>
public sealed class RowContext(DbContextOptions<RowContext> options) : DbContext(options)
{
    public DbSet<Row> Rows => Set<Row>();
}
