using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Glossary.RecipeSteps;

namespace CQ.UnitTests.Glossary;

public sealed class GlossaryStepTests
{
    [Fact]
    public async Task ManyFaults_AreAllNamed()
    {
        var errors = await ErrorsAsync("""
            {"name":"Glossary","Terms":[
              {"Title":"Seuil","Summary":"Sens."},
              {"Title":"SEUIL","Summary":"Sens."},
              {"Title":"  ","Summary":"Sens."},
              {"Title":"Quorum","Summary":""},
              {"Title":"Charte","Summary":"Sens.","Slug":"La Charte"},
              {"Title":"Acte","Sumary":"Sens."},
              {"Title":"Saisine"}],"Surprise":1}
            """);

        errors.Count.ShouldBe(7);
        errors.ShouldContain(e => e.StartsWith("steps[0].Terms[1]:", StringComparison.Ordinal));
        errors.ShouldContain(e => e.StartsWith("steps[0].Terms[2].Title:", StringComparison.Ordinal));
        errors.ShouldContain(e => e.StartsWith("steps[0].Terms[3].Summary:", StringComparison.Ordinal));
        errors.ShouldContain(e => e.StartsWith("steps[0].Terms[4].Slug:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SoundStep_HasNoFault() =>
        (await ErrorsAsync("""{"name":"Glossary","Terms":[{"Title":"Seuil","Summary":"Sens.","Text":"Plus.","Slug":"le-seuil"}]}""")).ShouldBeEmpty();

    private static async Task<IReadOnlyList<string>> ErrorsAsync(string json)
    {
        var (step, errors) = (new GlossaryStep(null!, null!, null!), new RecipeErrors());
        await step.ValidateAsync(new RecipeStep("Glossary", (JsonObject)JsonNode.Parse(json)!, "steps[0]"), errors, TestContext.Current.CancellationToken);
        return errors.Messages;
    }
}
