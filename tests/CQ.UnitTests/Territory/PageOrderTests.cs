using CQ.Mvc.Blocks;
using CQ.Territory.Composing;
using CQ.Territory.Models;

namespace CQ.UnitTests.Territory;

/// <summary>The order of a composed page.</summary>
public sealed class PageOrderTests
{
    private static readonly Block[] Blocks = [new("people", 50), new("projects", 30), new("balance", 40), new("map", 60, shown: false), new("aside", 1, BlockZone.Side)];

    [Fact]
    public void Uncomposed_IsTheModulesOwnOrder_SideLast() =>
        Keys(PageOrder.Arrange(BlockLayer.Page, Blocks, [])).ShouldBe(["projects", "balance", "people", "map!", "aside"]);

    [Fact]
    public void Composed_StandsAsPlaced() =>
        Keys(PageOrder.Arrange(BlockLayer.Page, Blocks, [Placed("people", 10), Placed("text", 20, BlockKind.Text), Placed("balance", 30, visible: false), Placed("projects", 40), Placed("map", 50), Placed("aside", 60)]))
            .ShouldBe(["people", "text", "balance!", "projects", "map", "aside"]);

    [Fact]
    public void NewBlock_StandsBehindItsDefaultNeighbour() =>
        Keys(PageOrder.Arrange(BlockLayer.Page, [.. Blocks, new Block("news", 35)], [Placed("people", 10), Placed("projects", 20), Placed("text", 30, BlockKind.Text), Placed("balance", 40), Placed("map", 50), Placed("aside", 60)]))
            .ShouldBe(["people", "projects", "news", "text", "balance", "map", "aside"]);

    [Fact]
    public void NewFirstBlock_StandsBeforeAll() =>
        Keys(PageOrder.Arrange(BlockLayer.Page, [new Block("first", 1), new Block("people", 50)], [Placed("text", 10, BlockKind.Text), Placed("people", 20)])).ShouldBe(["text", "first", "people"]);

    [Fact]
    public void SleepingBlock_KeepsItsPlace_WhileOthersMoveAroundIt()
    {
        var items = PageOrder.Arrange(BlockLayer.Page, [new Block("a", 1), new Block("c", 3)], [Placed("a", 10), Placed("gone", 20), Placed("c", 30)]);

        items[1].IsAsleep.ShouldBeTrue();
        Keys(PageOrder.Move(items, "c", 0)).ShouldBe(["c", "gone", "a"]);
    }

    [Fact]
    public void Move_BeyondTheEnds_StaysAtTheEnd()
    {
        var items = PageOrder.Arrange(BlockLayer.Page, Blocks, []);

        Keys(PageOrder.Move(items, "projects", -5))[0].ShouldBe("projects");
        Keys(PageOrder.Move(items, "projects", 99))[^1].ShouldBe("projects");
        PageOrder.Move(items, "nobody", 0).ShouldBe(items);
    }

    [Fact]
    public void AnyMoves_LoseAndDoubleNothing()
    {
        var random = new Random(7);
        var items = PageOrder.Arrange(BlockLayer.Page, Blocks, [Placed("text", 10, BlockKind.Text), Placed("gone", 20)]);
        var keys = Keys(items).Order().ToList();

        for (var i = 0; i < 200; i++)
        {
            items = PageOrder.Move(items, items[random.Next(items.Count)].Key, random.Next(-2, 9));
            Keys(items).Order().ShouldBe(keys);
        }
    }

    [Fact]
    public void MembersLayer_IsApart()
    {
        Block[] blocks = [new("notes", 1, BlockZone.Members), new("people", 50)];

        Keys(PageOrder.Arrange(BlockLayer.Members, blocks, [])).ShouldBe(["notes"]);
        Keys(PageOrder.Arrange(BlockLayer.Page, blocks, [])).ShouldBe(["people"]);
    }

    [Theory]
    [InlineData(BlockKind.Text, "", "x", "", "", "Title")]
    [InlineData(BlockKind.Text, "T", "  ", "", "", "Body")]
    [InlineData(BlockKind.Picture, "T", "", "https://ailleurs.example/a.png", "x", "Picture")]
    [InlineData(BlockKind.Picture, "T", "", "javascript:alert(1)", "x", "Picture")]
    [InlineData(BlockKind.Picture, "T", "", "/fichiers/0193a5f0-0000-7000-8000-000000000001/a b.jpg", "x", "Picture")]
    [InlineData(BlockKind.Picture, "T", "", "~/fichiers/0193a5f0-0000-7000-8000-000000000001/a.jpg", "", "Alt")]
    public void OwnBlock_ThatIsWrong_IsRefusedBesideItsField(BlockKind kind, string title, string body, string picture, string alt, string field) =>
        OwnBlockWords.Of(kind, title, body, picture, alt).Refusal!.Field.ShouldBe(field);

    [Theory]
    [InlineData("~/fichiers/0193a5f0-0000-7000-8000-000000000001/place.jpg?t=1600x900")]
    [InlineData("/sud/fichiers/0193a5f0-0000-7000-8000-000000000001/place.jpg?t=1600x900")]
    [InlineData("https://conseils.example/fichiers/0193a5f0-0000-7000-8000-000000000001/place.jpg?t=1600x900")]
    [InlineData("![Une place](~/fichiers/0193a5f0-0000-7000-8000-000000000001/place.jpg?t=1600x900)")]
    public void Picture_HoweverItWasCopied_IsThatOfTheLibrary(string address) =>
        OwnBlockWords.Of(BlockKind.Picture, "T", "", address, "Une place").Value.Picture.ShouldBe("~/fichiers/0193a5f0-0000-7000-8000-000000000001/place.jpg?t=1600x900");

    [Fact]
    public void Files_OfABlock_AreThoseItShowsAndLinks()
    {
        var block = Placed("x", 1, BlockKind.Text);
        (block.Picture, block.Body) = ("~/fichiers/0193a5f0-0000-7000-8000-000000000001/a.jpg", "![b](~/fichiers/0193a5f0-0000-7000-8000-000000000002/b.png) et ~/fichiers/0193a5f0-0000-7000-8000-000000000001/a.jpg");

        FilesInBlock.Of(block).Select(f => f.ToString()[^1]).ShouldBe(['1', '2']);
    }

    private static List<string> Keys(IEnumerable<PageItem> items) => [.. items.Select(i => i.Visible ? i.Key : i.Key + "!")];

    private static PlacedBlock Placed(string key, int position, BlockKind kind = BlockKind.Feature, bool visible = true) =>
        new() { CompositionId = Guid.Empty, Kind = kind, Key = key, Position = position, Visible = visible };

    private sealed class Block(string key, int position, BlockZone zone = BlockZone.Main, bool shown = true)
        : ComposedBlock(key, key, key, key, zone, position, 1, shownByDefault: shown);
}
