using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Mvc.Access;
using CQ.Users;
using CQ.Users.RecipeSteps;
using NSubstitute;

namespace CQ.UnitTests.Users;

public sealed class RecipeStepTests
{
    [Fact]
    public async Task RolesStep_ManyFaults_NamesThemAll()
    {
        var catalog = Substitute.For<IPermissionCatalog>();
        catalog.Find("ManageUsers").Returns(Permissions.ManageUsers);
        catalog.Find("Inconnue").Returns((Permission?)null);
        var errors = await ErrorsAsync(new RolesStep(null!, null!, catalog), """
            {"name":"Roles","Roles":[
              {"Name":"A","Permissions":["ManageUsers","Inconnue"]},
              {"Name":"A"},
              {"Name":""},
              {"Name":"B","Permision":[]},
              {"Name":"C","PermissionBehavior":"Sometimes"}]}
            """);

        errors.Count.ShouldBe(5);
        errors.ShouldContain(e => e.StartsWith("steps[0].Roles[0].Permissions[1]:", StringComparison.Ordinal));
        errors.ShouldContain(e => e.StartsWith("steps[0].Roles[1].Name:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UsersStep_ManyFaults_NamesThemAll()
    {
        var errors = await ErrorsAsync(new UsersStep(null!, null!, null!, null!, null!), """
            {"name":"Users","Users":[
              {"Email":"a@b.fr","RoleNames":["Authenticated"]},
              {"Email":"A@B.FR"},
              {"Email":"pas une adresse"},
              {"DisplayName":"Sans adresse"},
              {"Email":"c@b.fr","DisplayName":"c@b.fr"},
              {"Email":"d@b.fr","Password":""}]}
            """);

        errors.Count.ShouldBe(6);
    }

    [Fact]
    public async Task RolesStep_SoundStep_HasNoFault()
    {
        var catalog = Substitute.For<IPermissionCatalog>();
        catalog.Find("ManageUsers").Returns(Permissions.ManageUsers);

        var errors = await ErrorsAsync(
            new RolesStep(null!, null!, catalog), """{"name":"Roles","Roles":[{"Name":"A","Permissions":["ManageUsers"],"PermissionBehavior":"Add"}]}""");

        errors.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> ErrorsAsync(IRecipeStepHandler handler, string json)
    {
        var errors = new RecipeErrors();
        var body = (JsonObject)JsonNode.Parse(json)!;
        await handler.ValidateAsync(new RecipeStep(handler.Names[0], body, "steps[0]"), errors, TestContext.Current.CancellationToken);
        return errors.Messages;
    }
}
