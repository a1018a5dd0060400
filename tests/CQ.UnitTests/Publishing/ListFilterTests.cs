using CQ.Publishing.Models;

namespace CQ.UnitTests.Publishing;

public sealed class ListFilterTests
{
    [Fact]
    public void NewsFilter_IsWrittenAsItIsRead()
    {
        var filter = NewsFilter.Parse("seine", "mobilites", "2026", "bancs", "comite-budgetaire");

        filter.ShouldBe(new NewsFilter("seine", "mobilites", 2026, "bancs", "comite-budgetaire"));
        filter.ToPath().ShouldBe("~/actualites?quartier=seine&theme=mobilites&annee=2026&mot=bancs&instance=comite-budgetaire");
        NewsFilter.None.ToPath().ShouldBe("~/actualites");
    }

    [Theory]
    [InlineData("<script>", null)]
    [InlineData("", null)]
    [InlineData("Seine", null)]
    [InlineData(" seine ", "seine")]
    public void WhatIsNotASlug_DoesNotNarrow(string text, string? read) => NewsFilter.Parse(text, null, "12", null, null).ShouldBe(new NewsFilter(read));

    [Fact]
    public void DocumentFilter_IsWrittenAsItIsRead()
    {
        foreach (var kind in DocumentKinds.All)
            DocumentFilter.Parse(null, DocumentKinds.Key(kind), null, null, null).Kind.ShouldBe(kind);
        DocumentFilter.Parse("est", "plan", "2025", null, "reserve").ToPath().ShouldBe("~/documents?quartier=est&type=plan&annee=2025&niveau=reserve");
        DocumentFilter.Parse(null, "nimporte", "deux", null, "tout").IsEmpty.ShouldBeTrue();
    }
}
