using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Graphs;

namespace CQ.UnitTests.Workflows;

public sealed class DefinitionTests
{
    [Fact]
    public void CanonicalJson_WithKeysInAnotherOrder_IsTheSame()
    {
        var one = Fakes.Define("""*a DomainEvent {"Event":"x","ActivityMetadata":{"Title":"T","Note":1}}""");
        var other = Fakes.Define("""*a DomainEvent {"ActivityMetadata":{"Note":1,"Title":"T"},"Event":"x"}""");

        other.ToCanonicalJson().ShouldBe(one.ToCanonicalJson());
        Fakes.Define("""*a DomainEvent {"Event":"y"}""").ToCanonicalJson().ShouldNotBe(one.ToCanonicalJson());
    }

    [Fact]
    public void CanonicalJson_ReadsBackAlike()
    {
        var definition = Fakes.Define("""*a DomainEvent {"Event":"x"}""", """b End {"Result":"é"}""", "a -> b");

        WorkflowDefinition.Parse(definition.ToCanonicalJson()).ToCanonicalJson().ShouldBe(definition.ToCanonicalJson());
    }

    [Fact]
    public void BilingualText_IsASentence_OrTwo()
    {
        var one = JsonSerializer.Deserialize<BilingualText>("\"Oui\"", RecipeJson.Options)!;
        var two = JsonSerializer.Deserialize<BilingualText>("""{"en":"Yes","fr":"Oui"}""", RecipeJson.Options)!;

        one.In(CultureInfo.GetCultureInfo("en")).ShouldBe("Oui");
        two.In(CultureInfo.GetCultureInfo("en")).ShouldBe("Yes");
        JsonSerializer.Serialize(two, RecipeJson.Options).ShouldBe("""{"fr":"Oui","en":"Yes"}""");
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<BilingualText>("""{"de":"Ja"}""", RecipeJson.Options));
    }

    [Fact]
    public void Placeholders_AreFilled()
    {
        WorkflowPlaceholders.In("Avis : {project.title}, {project.cost} {} {1}").ShouldBe(["project.title", "project.cost"]);
        WorkflowPlaceholders.Fill("Avis : {project.title}", n => n.ToUpperInvariant()).ShouldBe("Avis : PROJECT.TITLE");
    }

    [Fact]
    public void Value_IsFormatted_AndOnlyComparedWithItsLike()
    {
        WorkflowValue.Of(new Money(149_999)).Format(CultureInfo.GetCultureInfo("fr-FR")).ShouldBe(new Money(149_999).Format(CultureInfo.GetCultureInfo("fr-FR")));
        WorkflowValue.Of(2).CompareTo(WorkflowValue.Of(10)).ShouldBeLessThan(0);
        Should.Throw<WorkflowFaultException>(() => WorkflowValue.Of(2).CompareTo(WorkflowValue.Of("2")));
    }

    [Fact]
    public void Layout_PutsEachStepBelowThoseThatLeadToIt_WithoutOverlap()
    {
        var definition = Fakes.Define(
            """*start DomainEvent {"Event":"x"}""", "a Go", "b Go", "c Go", "d Go", "end End",
            "start -> a", "start -> b", "a -> c", "b -> c", "start -> d", "c -> d", "d -> end", "d -> a");

        var diagram = DiagramLayout.Of(definition);

        var places = diagram.Nodes.ToDictionary(n => n.ActivityId);
        foreach (var edge in diagram.Edges.Where(e => !e.IsBack))
            places[edge.Transition.SourceActivityId].Y.ShouldBeLessThan(places[edge.Transition.DestinationActivityId].Y);
        diagram.Edges.Where(e => e.IsBack).ShouldHaveSingleItem().Transition.DestinationActivityId.ShouldBe("a");
        foreach (var (one, other) in diagram.Nodes.SelectMany(n => diagram.Nodes.Where(m => m != n && m.Y == n.Y).Select(m => (n, m))))
            Math.Abs(one.X - other.X).ShouldBeGreaterThanOrEqualTo(Diagram.NodeWidth);
        diagram.Nodes.ShouldAllBe(n => n.X >= 0 && n.X + Diagram.NodeWidth <= diagram.Width && n.Y + Diagram.NodeHeight <= diagram.Height);
    }

    [Fact]
    public void Layout_OfOneStep_IsOneBox() => DiagramLayout.Of(Fakes.Define("*a Go")).Nodes.ShouldHaveSingleItem();

    [Theory]
    [InlineData("Examiner", new[] { "Examiner" })]
    [InlineData("Donner l’avis juridique sur le projet", new[] { "Donner l’avis juridique", "sur le projet" })]
    public void Title_IsBrokenIntoLines(string title, string[] expected) => DiagramText.Lines(title).ShouldBe(expected);

    [Fact]
    public void Properties_WithoutMetadata_AreReadStrictly()
    {
        var properties = (JsonObject)JsonNode.Parse("""{"ActivityMetadata":{"Title":"T"},"Event":"x"}""")!;

        Fakes.Activities["DomainEvent"].GetStartEvent(properties).ShouldBe("x");
        Fakes.Activities["HumanTask"].GetPossibleOutcomes((JsonObject)JsonNode.Parse("""{"Actions":[{"Key":1}]}""")!).ShouldBeEmpty();
    }
}
