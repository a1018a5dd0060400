// What this machine gives at most, for eng/bench.sh to compare the site with: Kestrel sending the same bytes and headers from memory, and a bare Razor page over EF Core and
// PostgreSQL with twenty rows.
//
//   SITE      address of the site whose pages are kept
//   PAGES     their paths, separated by spaces
//   DATABASE  an empty database for the twenty rows
using System.Collections.Frozen;
using CQ.Limits;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddControllersWithViews();
builder.Services.AddDbContextPool<RowContext>(options => options.UseNpgsql(builder.Configuration["DATABASE"]));
var app = builder.Build();

using (var scope = app.Services.CreateScope())
{
    var db = scope.ServiceProvider.GetRequiredService<RowContext>();
    await db.Database.EnsureCreatedAsync();
    if (!await db.Rows.AnyAsync())
    {
        db.AddRange(Enumerable.Range(1, 20).Select(i => new Row { Title = $"Titre de la ligne {i}", Text = new string('a', 200) }));
        await db.SaveChangesAsync();
    }
}

var kept = (await KeptPage.ReadAsync(builder.Configuration["SITE"]!, builder.Configuration["PAGES"]!.Split(' '))).ToFrozenDictionary(StringComparer.Ordinal);
app.Use((context, next) => kept.TryGetValue(context.Request.Path.Value! + context.Request.Headers.AcceptEncoding, out var page) ? page.SendAsync(context.Response) : next(context));
app.MapControllers();
await app.RunAsync();
