namespace CQ.ArchitectureTests;

public sealed class DependencyTests
{
    [Fact]
    public void Manifests_NameExactlyTheModulesThatTheProjectReferences()
    {
        var faults = Site.Modules.Modules
            .Select(m => (m.Id, Project: Repository.Projects("src").Single(p => Path.GetFileNameWithoutExtension(p) == m.Id), m.Features))
            .SelectMany(m => Differences(
                m.Id, Repository.ProjectReferences(m.Project), m.Features.SelectMany(f => f.Dependencies).Where(d => d != m.Id).Distinct().ToList()))
            .ToList();

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Twin_AReferenceThatNoManifestNames_IsFound() =>
        Differences("CQ.Wiki", ["CQ.Users", "CQ.Forum"], ["CQ.Users"]).ShouldBe(["CQ.Wiki references CQ.Forum, which its manifest does not name"]);

    [Fact]
    public void Hosting_IsKnownByTheHostAlone()
    {
        var knowing = Repository.Projects("src")
            .Where(p => Repository.ProjectReferences(p).Contains("CQ.Hosting"))
            .Select(Path.GetFileNameWithoutExtension);

        knowing.ShouldBe(["CQ.Web"]);
    }

    [Fact]
    public void Abstractions_KnowNeitherEfNorMvc()
    {
        var names = typeof(Abstractions.Data.ITenantOwned).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        names.ShouldNotContain(n => n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || n.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));
        names.ShouldContain("Microsoft.AspNetCore.Http.Abstractions");
    }

    private static List<string> Differences(string id, IEnumerable<string> references, IReadOnlyList<string> manifest)
    {
        var modules = references.Where(r => r.StartsWith("CQ.", StringComparison.Ordinal)).ToList();
        return
        [
            .. modules.Except(manifest).Select(r => $"{id} references {r}, which its manifest does not name"),
            .. manifest.Except(modules).Select(d => $"{id} names {d}, which it does not reference"),
        ];
    }
}
