using CQ.Data;
using CQ.Data.Model;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>Entries of any audience and state: the tree has to hang together for everyone, and an own row follows its item whoever reads it. Never shown as such.</summary>
internal static class PageQueries
{
    public static IQueryable<PageEntry> PagesOfAnyState(this CqDbContext db) => db.Set<PageEntry>().IgnoreQueryFilters([Filters.Audience]);

    public static IQueryable<DocumentEntry> DocumentsOfAnyState(this CqDbContext db) => db.Set<DocumentEntry>().IgnoreQueryFilters([Filters.Audience]);
}
