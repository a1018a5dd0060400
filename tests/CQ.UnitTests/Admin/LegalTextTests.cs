using CQ.Admin.Models;
using CQ.Admin.Services;

namespace CQ.UnitTests.Admin;

public sealed class LegalTextTests
{
    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("en", "en")]
    public void For_BothWritten_GivesTheReadersOwn(string reader, string expected) =>
        new LegalText { French = "Bonjour", English = "Hello" }.For(reader).Language.ShouldBe(expected);

    [Fact]
    public void For_EnglishMissing_GivesFrenchAndSaysSo() =>
        new LegalText { French = "Bonjour", English = " " }.For("en").ShouldBe(("Bonjour", "fr"));

    [Fact]
    public void For_NothingWritten_IsEmptyInTheReadersLanguage() => new LegalText().For("en").ShouldBe(("", "en"));

    [Fact]
    public void Fingerprint_AnotherTextOfTheSection_StaysTheSame()
    {
        var texts = new LegalTexts { Privacy = new LegalText { French = "A" } };
        var seen = SaveLegalText.FingerprintOf(LegalPage.Privacy, texts);

        texts.Contact.French = "écrit entre-temps";
        texts.AccessibilityStatus = AccessibilityStatus.Partial;

        SaveLegalText.FingerprintOf(LegalPage.Privacy, texts).ShouldBe(seen);
    }

    [Fact]
    public void Fingerprint_SameTextOrItsStatus_Changes()
    {
        var texts = new LegalTexts();
        var seen = SaveLegalText.FingerprintOf(LegalPage.Accessibility, texts);

        texts.AccessibilityStatus = AccessibilityStatus.Total;

        SaveLegalText.FingerprintOf(LegalPage.Accessibility, texts).ShouldNotBe(seen);
    }

    [Fact]
    public void Pages_HaveAddressesOfTheirOwn() =>
        LegalPage.All.Select(p => p.Slug).Distinct().Count().ShouldBe(LegalPage.All.Count);
}
