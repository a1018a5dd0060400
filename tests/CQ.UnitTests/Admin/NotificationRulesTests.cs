using CQ.Abstractions.Mail;
using CQ.Notifications.Models;
using CQ.Notifications.Services;
using NSubstitute;

namespace CQ.UnitTests.Admin;

public sealed class NotificationRulesTests
{
    [Fact]
    public void Channel_NothingChosen_IsTheKindsDefault() =>
        ChannelRule.Of(Kind(NotificationChannel.Mail), null).ShouldBe(NotificationChannel.Mail);

    [Fact]
    public void Channel_NothingWanted_IsRespected() =>
        ChannelRule.Of(Kind(NotificationChannel.Mail), NotificationChannel.None).ShouldBe(NotificationChannel.None);

    [Fact]
    public void Channel_MandatoryKindSilenced_StaysOnTheSite() =>
        ChannelRule.Of(Kind(NotificationChannel.Mail, mandatory: true), NotificationChannel.None).ShouldBe(NotificationChannel.OnSite);

    [Theory]
    [InlineData("habitant@demo.example", "h…@demo.example")]
    [InlineData("é@demo.example", "é…@demo.example")]
    [InlineData("@demo.example", "…")]
    [InlineData("nobody", "…")]
    [InlineData("", "…")]
    public void Address_IsMasked(string address, string expected) => MaskedAddress.Of(address).ShouldBe(expected);

    [Fact]
    public void Error_ThatRepeatsTheAddress_IsMaskedToo() =>
        MaskedAddress.In("550 <Habitant@demo.example> unknown", "habitant@demo.example").ShouldBe("550 <h…@demo.example> unknown");

    [Theory]
    [InlineData(true, false, null, OutboxState.Sent)]
    [InlineData(true, true, null, OutboxState.Sent)]
    [InlineData(false, true, "x", OutboxState.GivenUp)]
    [InlineData(false, false, "x", OutboxState.Failed)]
    [InlineData(false, false, null, OutboxState.Waiting)]
    public void State_OfAMail_FollowsFromWhatHappened(bool sent, bool purged, string? error, OutboxState expected)
    {
        DateTimeOffset? then = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

        ReadOutbox.StateOf(sent ? then : null, purged ? then : null, error).ShouldBe(expected);
    }

    private static INotificationKind Kind(NotificationChannel channel, bool mandatory = false)
    {
        var kind = Substitute.For<INotificationKind>();
        kind.DefaultChannel.Returns(channel);
        kind.IsMandatory.Returns(mandatory);
        return kind;
    }
}
