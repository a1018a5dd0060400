using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CQ.Data.Model;

/// <summary>An enum is stored as its name; the check keeps the database as strict as the type.</summary>
internal static class EnumChecks
{
    public static void Apply(IMutableEntityType type)
    {
        if (type.GetTableName() is not { } table)
            return;
        foreach (var property in type.GetProperties())
        {
            var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!clr.IsEnum)
                continue;
            var names = Enum.GetNames(clr);
            property.SetMaxLength(names.Max(n => n.Length));
            var values = string.Join(", ", names.Select(n => $"'{n}'"));
            type.AddCheckConstraint($"ck_{table}_{property.GetColumnName()}", $"{property.GetColumnName()} in ({values})");
        }
    }
}
