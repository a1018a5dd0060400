using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CQ.Abstractions.Modules;
using CQ.Data;
using CQ.Data.Migrating;
using CQ.Hosting.Tenants;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;

namespace CQ.ArchitectureTests;

/// <summary>Rules of STYLE and of the data layer that the compiler does not know.</summary>
public sealed partial class CodeTests
{
    [Fact]
    public void Classes_AreSealed()
    {
        var open = Site.Types
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !t.IsDefined(typeof(CompilerGeneratedAttribute), false))
            .Where(t => !t.IsAssignableTo(typeof(RazorPageBase)) && !t.Name.Contains('<') && t.Namespace != "CQ.Data.Migrations")
            .Where(t => Site.Types.All(other => other.BaseType != t))
            .Select(t => t.FullName);

        open.ShouldBeEmpty();
    }

    [Fact]
    public void Modules_AskForEnabledSeams_NeverForAll()
    {
        var faults = Site.Modules.Modules.SelectMany(m => m.Assembly.GetTypes()).SelectMany(AllOfASeam);

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Twin_AConstructorThatAsksForAll_IsFound() => AllOfASeam(typeof(AsksForAll)).ShouldNotBeEmpty();

    [Fact]
    public void Sources_HoldNoForbiddenCall()
    {
        var faults = Repository.Sources("src", ".cs")
            .SelectMany(f => Forbidden(Repository.Relative(f), File.ReadAllText(f)))
            .ToList();

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Modules/CQ.X/A.cs", "db.Set<User>().FindAsync(id)", "Find goes past the filters")]
    [InlineData("src/Modules/CQ.X/A.cs", "db.Set<User>().IgnoreQueryFilters()", "names no filter")]
    [InlineData("src/Modules/CQ.X/A.cs", "q.IgnoreQueryFilters([Filters.Tenant])", "ignores the tenant")]
    [InlineData("src/Modules/CQ.X/A.cs", "db.Database.SqlQuery<Guid>($\"select\")", "raw SQL")]
    [InlineData("src/Modules/CQ.X/A.cs", "new NpgsqlConnection(x)", "a connection of its own")]
    public void Twin_ForbiddenCall_IsFound(string file, string code, string expected) =>
        Forbidden(file, code).ShouldContain(f => f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Sources_StayUnderThreeHundredLines()
    {
        var long_ = Repository.Sources("src", ".cs")
            .Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > 300);

        long_.ShouldBeEmpty();
    }

    [Fact]
    public void Migrations_HoldTheWholeModel()
    {
        using var db = new MigratorContextFactory("Host=none", Site.Modules, new TenantAccessor()).Create();

        db.Database.HasPendingModelChanges().ShouldBeFalse("an entity changed: see docs/adding-a-module.md for how to add a migration");
    }

    [Fact]
    public void AudienceBearingChildren_CarryTheFilter()
    {
        using var db = new MigratorContextFactory("Host=none", Site.Modules, new TenantAccessor()).Create();

        var bare = db.Model.GetEntityTypes()
            .Where(t => t.ClrType.IsAssignableTo(typeof(Abstractions.Data.IAudienceBearing)) && t.BaseType is null)
            .Where(t => t.GetDeclaredQueryFilters().All(f => f.Key != Data.Model.Filters.Audience))
            .Select(t => t.DisplayName());

        bare.ShouldBeEmpty();
    }

    private static IEnumerable<string> AllOfASeam(Type type) =>
        from constructor in type.GetConstructors()
        from parameter in constructor.GetParameters()
        let asked = parameter.ParameterType
        where asked.IsGenericType && asked.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        let seam = asked.GetGenericArguments()[0]
        where seam.IsInterface && Site.Framework.Contains(seam.Assembly)
        select $"{type.FullName} asks for IEnumerable<{seam.Name}>; ask for IEnabled<{seam.Name}>";

    private static IEnumerable<string> Forbidden(string file, string code)
    {
        var data = file.StartsWith("src/Framework/CQ.Data/", StringComparison.Ordinal) || file.StartsWith("src/Framework/CQ.Hosting/", StringComparison.Ordinal);
        if (FindCall().IsMatch(code))
            yield return $"{file}: Find goes past the filters; query with FirstOrDefaultAsync";
        if (IgnoresUnnamed().IsMatch(code))
            yield return $"{file}: IgnoreQueryFilters() names no filter";
        if (IgnoresTenant().IsMatch(code))
            yield return $"{file}: ignores the tenant filter";
        if (!data && RawSql().IsMatch(code) && !Allowed.RawSql.Contains(file))
            yield return $"{file}: raw SQL outside CQ.Data";
        if (!data && Connection().IsMatch(code))
            yield return $"{file}: a connection of its own";
        if (IgnoresAudience().IsMatch(code) && !Allowed.IgnoresAudience.Contains(file))
            yield return $"{file}: ignores the audience filter and is not on the reviewed list";
    }

    [GeneratedRegex(@"Set<\w+>\(\)\s*\.Find(Async)?\(")]
    private static partial Regex FindCall();

    [GeneratedRegex(@"IgnoreQueryFilters\(\)")]
    private static partial Regex IgnoresUnnamed();

    [GeneratedRegex(@"IgnoreQueryFilters\([^)]*Filters\.Tenant")]
    private static partial Regex IgnoresTenant();

    [GeneratedRegex(@"IgnoreQueryFilters\(\[Filters\.Audience\]\)")]
    private static partial Regex IgnoresAudience();

    [GeneratedRegex(@"\b(FromSql|FromSqlRaw|SqlQuery|SqlQueryRaw|ExecuteSql|ExecuteSqlRaw|ExecuteSqlAsync|ExecuteSqlRawAsync)\b")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"new Npgsql(Connection|DataSource)")]
    private static partial Regex Connection();

    private sealed class AsksForAll(IEnumerable<IFeatureGuard> guards)
    {
        public int Count => guards.Count();
    }
}
