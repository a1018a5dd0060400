using CQ.Users.Models;
using CQ.Users.Services.Accounts;

namespace CQ.UnitTests.Users;

public sealed class NamesAndAddressesTests
{
    [Theory]
    [InlineData("a@b.fr")]
    [InlineData("prenom.nom+essai@exemple.fr")]
    public void EmailCheck_Address_IsAccepted(string email)
    {
        EmailAddress.Check(email).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nom")]
    [InlineData("nom@")]
    [InlineData("@exemple.fr")]
    [InlineData("Nom <nom@exemple.fr>")]
    [InlineData("a b@exemple.fr")]
    [InlineData("a@exemple.fr, b@exemple.fr")]
    [InlineData("a@exemple.fr\u0000")]
    [InlineData("a@exemple.fr\nBcc: b@exemple.fr")]
    public void EmailCheck_NoAddress_IsRefused(string? email)
    {
        EmailAddress.Check(email, "Email").ShouldNotBeNull().Field.ShouldBe("Email");
    }

    [Theory]
    [InlineData("Hélène Kowalczyk")]
    [InlineData("Li")]
    [InlineData("Le collectif du 4e")]
    public void DisplayNameCheck_Name_IsAccepted(string name)
    {
        DisplayNames.Check(name).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("x")]
    [InlineData("12345")]
    [InlineData("nom@exemple.fr")]
    public void DisplayNameCheck_NotAName_IsRefused(string? name)
    {
        DisplayNames.Check(name).ShouldNotBeNull();
    }

    [Fact]
    public void Clean_ControlCharactersAndSpaces_AreOneSpace()
    {
        DisplayNames.Clean("  Zoé\u0000\t  Durand\r\n").ShouldBe("Zoé Durand");
    }

    [Theory]
    [InlineData("Éléonore ÇELIK", "eleonore celik")]
    [InlineData("  Zoë ", "zoe")]
    public void ForSorting_AccentsAndCase_AreGone(string name, string expected)
    {
        Folding.ForSorting(name).ShouldBe(expected);
    }

    [Fact]
    public void Last_AfterAnyCharacter_IsGreaterInCodePointOrder()
    {
        string.CompareOrdinal("zo" + Folding.Last, "zo\uD7FF").ShouldBeGreaterThan(0);
        Folding.Last.EnumerateRunes().Single().Value.ShouldBe(0x10FFFF);
    }

    [Fact]
    public void DisplayName_Changed_ChangesTheSortName()
    {
        var user = new User { Email = "a@b.fr", DisplayName = "Zoé", CreatedAt = default };

        user.DisplayName = "Éric";

        user.SortName.ShouldBe("eric");
    }

    [Theory]
    [InlineData(true, true, 0, PersonState.Active)]
    [InlineData(true, true, 5, PersonState.Locked)]
    [InlineData(true, false, 0, PersonState.Unconfirmed)]
    [InlineData(false, true, 5, PersonState.Closed)]
    public void StateOf_Account_IsItsMostPressing(bool active, bool confirmed, int lockedMinutes, PersonState expected)
    {
        var now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        var user = new User
        {
            Email = "a@b.fr",
            DisplayName = "Zoé",
            CreatedAt = now,
            IsActive = active,
            EmailConfirmedAt = confirmed ? now : null,
            LockoutEnd = lockedMinutes == 0 ? null : now.AddMinutes(lockedMinutes),
        };

        PeopleList.StateOf(user, now).ShouldBe(expected);
    }
}
