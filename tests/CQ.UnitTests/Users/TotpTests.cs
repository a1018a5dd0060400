using System.Text;
using CQ.Users.Services.SecondFactor;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Users;

public sealed class TotpTests
{
    private static readonly string Key = Base32.Encode(Encoding.ASCII.GetBytes("12345678901234567890"));

    // The last six digits of the eight in RFC 6238, appendix B.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void FindStep_CodeOfTheStandard_IsAccepted(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Totp.FindStep(Key, code, now, 0).ShouldBe(seconds / 30);
    }

    [Fact]
    public void FindStep_CodeAlreadyUsed_IsRefused()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(59);
        var step = Totp.FindStep(Key, "287082", now, 0).ShouldNotBeNull();

        Totp.FindStep(Key, "287082", now, step).ShouldBeNull();
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public void FindStep_ClockALittleOff_IsForgivenByOneStep(int seconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111 + seconds);

        (Totp.FindStep(Key, "050471", now, 0) is not null).ShouldBe(accepted);
    }

    [Theory]
    [InlineData("050 471")]
    [InlineData("050-471")]
    public void FindStep_CodeInGroups_IsRead(string code)
    {
        Totp.FindStep(Key, code, DateTimeOffset.FromUnixTimeSeconds(1111111111), 0).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("50471")]
    [InlineData("0504711")]
    [InlineData("abcdef")]
    public void FindStep_NotSixDigits_IsRefused(string code)
    {
        Totp.FindStep(Key, code, DateTimeOffset.FromUnixTimeSeconds(1111111111), 0).ShouldBeNull();
    }

    [Fact]
    public void Base32_AnyBytes_ComeBack()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Base32.Decode(Base32.Encode(bytes)).SequenceEqual(bytes)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void RecoveryCodes_New_AreTenAndDifferent()
    {
        var codes = RecoveryCodes.New();

        codes.Length.ShouldBe(RecoveryCodes.Count);
        codes.Distinct().Count().ShouldBe(codes.Length);
        codes.ShouldAllBe(c => c.Length == 19);
    }

    [Fact]
    public void RecoveryCodes_TypedOtherwise_HaveTheSameHash()
    {
        var code = RecoveryCodes.New()[0];

        RecoveryCodes.Hash(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)).ShouldBe(RecoveryCodes.Hash(code));
    }
}
