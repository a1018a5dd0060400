using CQ.Publishing.Models;

namespace CQ.UnitTests.Publishing;

public sealed class OwnFieldsTests
{
    [Fact]
    public void Fields_AreReadAsTheyWereWritten_AndAnInstantAsItsDay()
    {
        var fields = new DocumentFields { Kind = DocumentKind.Plan, DatedOn = new DateOnly(2026, 3, 29), FileId = Guid.NewGuid() };

        var read = OwnFields.Read<DocumentFields>(OwnFields.Write(fields)).ShouldNotBeNull();
        (read.Kind, read.DatedOn, read.FileId).ShouldBe((fields.Kind, fields.DatedOn, fields.FileId));
        OwnFields.Read<DocumentFields>("""{"DatedOn":"2026-03-29T01:30:00.0000000Z"}""")!.DatedOn.ShouldBe(fields.DatedOn);
        OwnFields.Read<PageFields>("""{"Menu":"Foot"}""")!.Menu.ShouldBe(PageMenu.Foot);
    }

    [Theory]
    [InlineData("""{"DatedOn":"le 3 mars"}""")]
    [InlineData("""{"Kind":"Nothing"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void WhatCannotBeRead_IsNull(string json) => OwnFields.Read<DocumentFields>(json).ShouldBeNull();
}
