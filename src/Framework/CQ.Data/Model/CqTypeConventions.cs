using CQ.Abstractions.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CQ.Data.Model;

/// <summary>How values are stored, everywhere alike.</summary>
internal static class CqTypeConventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Money>().HaveConversion<MoneyConverter>();
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configuration.Properties<Enum>().HaveConversion<string>();
    }

    private sealed class MoneyConverter() : ValueConverter<Money, long>(m => m.Cents, c => new Money(c));

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => t.ToUniversalTime(), t => t);
}
