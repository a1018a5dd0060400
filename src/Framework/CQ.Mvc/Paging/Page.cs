namespace CQ.Mvc.Paging;

/// <summary>A page of a list, and the cursor of the next one when there is one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, Cursor? Next)
{
    /// <summary>Makes a page of rows that were read with one more than <paramref name="size"/>.</summary>
    public static Page<T> Of(IReadOnlyList<T> rows, int size, Func<T, Cursor> cursor)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(cursor);
        return rows.Count <= size
            ? new Page<T>(rows, null)
            : new Page<T>([.. rows.Take(size)], cursor(rows[size - 1]));
    }
}
