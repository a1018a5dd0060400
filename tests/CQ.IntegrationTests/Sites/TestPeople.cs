namespace CQ.IntegrationTests.Sites;

/// <summary>The role accounts of the test recipe; the same addresses in both tenants are separate accounts.</summary>
public static class TestPeople
{
    public const string Password = "quatre-mots-pour-essayer-7";

    public const string Admin = "admin@test.example";
    public const string Coordination = "coordination@test.example";
    public const string Services = "services@test.example";
    public const string TownHall = "mairie@test.example";
    public const string Treasurer = "tresorerie@test.example";
    public const string Team = "equipe@test.example";
    public const string Resident = "habitant@test.example";
    public const string Member = "membre@test.example";
}
