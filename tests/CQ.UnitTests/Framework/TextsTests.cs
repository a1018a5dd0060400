using System.Globalization;
using CQ.Hosting.Recipes;
using CQ.Mvc.Markdown;
using CQ.Mvc.Paging;
using CQ.Mvc.Texts;
using Microsoft.AspNetCore.Http;

namespace CQ.UnitTests.Framework;

public sealed class TextsTests
{
    [Theory]
    [InlineData("Vraiment ?", "Vraiment\u202f?")]
    [InlineData("Il reste : 12 €", "Il reste\u00a0: 12\u00a0€")]
    [InlineData("« Oui »", "«\u00a0Oui\u00a0»")]
    [InlineData("à 19 h", "à 19\u00a0h")]
    [InlineData("50 % des sièges", "50\u00a0% des sièges")]
    [InlineData("Rien à changer", "Rien à changer")]
    public void FrenchTypography_PutsNoBreakSpaces(string typed, string shown) => FrenchTypography.Apply(typed).ShouldBe(shown);

    [Fact]
    public void Dates_AreWrittenInFull_InTheReadersLanguage()
    {
        var evening = new DateTimeOffset(2027, 1, 12, 19, 0, 0, TimeSpan.FromHours(1));
        Speak("fr-FR", () => DateWords.Instant(evening, "full")).ShouldBe("mardi 12 janvier 2027, 19\u00a0h");
        Speak("fr-FR", () => DateWords.Day(new DateOnly(2027, 3, 1))).ShouldBe("1er mars 2027");
        Speak("en-GB", () => DateWords.Instant(evening, "full")).ShouldBe("Tuesday 12 January 2027, 19:00");
    }

    [Theory]
    [InlineData("Le {label:council|conseil} vote.", false, "Le ${alert(1)} {0} vote.")]
    [InlineData("Le {label:council|conseil} a {0} voix.", true, "Le ${{alert(1)}} {{0}} a {0} voix.")]
    [InlineData("Le {label:other|conseil} a {0} voix.", true, "Le conseil a {0} voix.")]
    public void LabelOfATenant_IsAWord_WhateverItHolds(string text, bool isTemplate, string expected)
    {
        var http = new HttpContextAccessor { HttpContext = new DefaultHttpContext() };
        http.HttpContext.Items[TenantLabelReplacer.ItemKey] = new Dictionary<string, string> { ["council"] = "${alert(1)} {0}" };

        new TenantLabelReplacer(http).Replace(text, isTemplate).ShouldBe(expected);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://elsewhere.example/pixel.gif)")]
    [InlineData("[x](//elsewhere.example)")]
    [InlineData("[x](data:text/html,<script>)")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](/\\elsewhere.example)")]
    public void Markdown_LetsNothingHarmfulThrough(string text)
    {
        var html = new MarkdownRenderer().Render(text).ToString()!;

        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("javascript:", Case.Insensitive);
        html.ShouldNotContain("<img", Case.Insensitive);
        html.ShouldNotContain("href=\"//");
        html.ShouldNotContain("href=\"/\\");
        html.ShouldNotContain("data:", Case.Insensitive);
    }

    [Fact]
    public void Markdown_KeepsOneFirstHeadingForThePage() =>
        new MarkdownRenderer().Render("# Titre\n\n[lien](/quartiers)").ToString().ShouldBe("<h2>Titre</h2>\n<p><a href=\"/quartiers\">lien</a></p>\n");

    [Theory]
    [InlineData("[x](~/charte)", "href=\"/sud/charte\"")]
    [InlineData("[x](~//elsewhere.example)", "href=\"/sud//elsewhere.example\"")]
    [InlineData("[x](~elsewhere.example)", "href=\"#\"")]
    public void Markdown_TildeIsTheTenantsOwnRoot(string text, string expected) =>
        new MarkdownRenderer().Render(text, pathBase: "/sud").ToString()!.ShouldContain(expected);

    [Fact]
    public void Markdown_TildeAtTheRoot_LeadsNowhereElse() =>
        new MarkdownRenderer().Render("[x](~//elsewhere.example)").ToString()!.ShouldContain("href=\"#\"");

    [Fact]
    public void Cursor_WrittenAndRead_IsTheSame()
    {
        var cursor = new Cursor(new DateTimeOffset(2026, 11, 21, 10, 30, 0, 123, TimeSpan.Zero), Guid.NewGuid());

        Cursor.Parse(cursor.ToString()).ShouldBe(cursor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("__________________________________________8")]
    public void Cursor_FromAnywhereElse_IsNone(string text) => Cursor.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("-14d", "2026-11-07")]
    [InlineData("+3m", "2027-02-21")]
    [InlineData("-1y", "2025-11-21")]
    [InlineData("2d", "2026-11-23")]
    public void RelativeTime_MovesTheInstant(string offset, string expected) =>
        RelativeTime.Apply(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), offset)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("14")]
    [InlineData("-14 days")]
    [InlineData("")]
    public void RelativeTime_OfAnythingElse_IsNone(string offset) => RelativeTime.Apply(DateTimeOffset.UnixEpoch, offset).ShouldBeNull();

    private static string Speak(string culture, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
