using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CQ.Data.Model;

/// <summary>Names in the database: snake case, and constraints named after what they hold, within PostgreSQL's 63 characters.</summary>
internal static class CqNames
{
    public static void Apply(IMutableEntityType type)
    {
        var table = type.GetTableName();
        if (table is null)
            return;
        if (!table.StartsWith("cq_", StringComparison.Ordinal))
            throw new InvalidOperationException($"{type.DisplayName()} needs ToTable(\"cq_{{module}}_{{thing}}\").");
        foreach (var property in type.GetProperties())
            property.SetColumnName(Snake(property.Name));
        foreach (var key in type.GetKeys())
            key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : Fit($"ak_{table}_{Columns(key.Properties)}"));
        foreach (var key in type.GetForeignKeys())
            key.SetConstraintName(Fit($"fk_{table}_{Columns(key.Properties)}"));
        foreach (var index in type.GetIndexes())
            index.SetDatabaseName(Fit($"{(index.IsUnique ? "ux" : "ix")}_{table}_{Columns(index.Properties)}"));
    }

    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string Columns(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join('_', properties.Where(p => p.Name != "TenantId").Select(p => Snake(p.Name)));

    private static string Fit(string name) =>
        name.Length <= 63 ? name : $"{name[..54]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
}
