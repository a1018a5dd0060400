using CQ.Users.Services.Passwords;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Users;

public sealed class PasswordStrengthTests
{
    private const string Email = "helene.kowalczyk@exemple.fr";
    private const string Name = "Hélène K.";

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly string[] Unusual =
        ["brouette", "lampion", "girafe", "tambour", "cerfeuil", "moufle", "grenier", "passoire", "hublot", "ardoise", "tisane", "volcan", "sardine", "pergola"];

    [Theory]
    [InlineData("azerty")]
    [InlineData("Azerty123")]
    [InlineData("motdepasse")]
    [InlineData("M0tDeP@sse")]
    [InlineData("P@ssw0rd")]
    [InlineData("soleil2024")]
    [InlineData("123456789")]
    public void Check_UsualPassword_IsRefusedAsUsual(string password)
    {
        var refusal = PasswordStrength.Check(password, Email, Name);

        refusal.ShouldNotBeNull().Text.ShouldStartWith("Ce mot de passe est l’un des plus utilisés");
    }

    [Theory]
    [InlineData("Soleil1998!")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    [InlineData("1q2w3e4r5t6y7u8i")]
    [InlineData("Marseille-13-Marseille")]
    [InlineData("14071789")]
    [InlineData("jetaimejetaimejetaime")]
    [InlineData("anticonstitutionnellement")]
    [InlineData("soleil table")]
    [InlineData("xK4!p")]
    public void Check_GuessablePassword_IsRefused(string password)
    {
        PasswordStrength.Check(password, Email, Name).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("brouette lampion girafe tambour")]
    [InlineData("cerfeuil-moufle-hublot-ardoise")]
    [InlineData("quatre-mots-pour-essayer-7")]
    [InlineData("r7T!kqZ2pW$e")]
    [InlineData("un éléphant mauve tricote sans hâte")]
    public void Check_StrongPassword_IsAccepted(string password)
    {
        PasswordStrength.Check(password, Email, Name).ShouldBeNull();
    }

    [Theory]
    [InlineData("helene kowalczyk brouette lampion girafe")]
    [InlineData("HELENE.KOWALCZYK-brouette-lampion-girafe")]
    public void Check_OwnAddressInside_IsRefused(string password)
    {
        var refusal = PasswordStrength.Check(password, Email, "Quelqu’un");

        refusal.ShouldNotBeNull().Text.ShouldContain("votre nom ou votre adresse");
    }

    [Fact]
    public void Check_OwnNameInside_IsRefused()
    {
        PasswordStrength.Check("brouette Zoé Dûrand lampion girafe", "z@exemple.fr", "Zoe Durand").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("    ")]
    public void Check_NothingTyped_AsksForOne(string? password)
    {
        PasswordStrength.Check(password, Email, Name, "Password").ShouldNotBeNull().Field.ShouldBe("Password");
    }

    [Fact]
    public void Check_TooLong_IsRefused()
    {
        PasswordStrength.Check(new string('x', PasswordStrength.MaximumLength + 1), Email, Name).ShouldNotBeNull();
    }

    [Fact]
    public void Bits_FourUnusualWords_AlwaysSuffice()
    {
        var four = Gen.Elements(Unusual).ListOf(4).Where(w => w.Distinct().Count() == 4);

        Prop.ForAll(four.ToArbitrary(), words => PasswordStrength.Bits(string.Join(' ', words)) >= PasswordStrength.RequiredBits)
            .Check(Often);
    }

    [Fact]
    public void Bits_OneWordHoweverDressed_NeverSuffices()
    {
        var dressed =
            from word in Gen.Elements("soleil", "chocolat", "football", "princess", "camille", "brouette", "tambour")
            from capital in Gen.Elements(true, false)
            from disguised in Gen.Elements(true, false)
            from year in Gen.Choose(1950, 2030)
            from sign in Gen.Elements("", "!", "?", "*", "1")
            select (capital ? char.ToUpperInvariant(word[0]) + word[1..] : word).Replace(disguised ? 'o' : '\0', '0') + year + sign;

        Prop.ForAll(dressed.ToArbitrary(), password => PasswordStrength.Bits(password) < PasswordStrength.RequiredBits).Check(Often);
    }

    [Fact]
    public void Bits_TwentyMixedCharacters_AlwaysSuffice()
    {
        var mixed = Gen.Elements("ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789!#$%&*+".ToCharArray()).ListOf(20)
            .Where(c => c.Distinct().Count() > 10);

        Prop.ForAll(mixed.ToArbitrary(), chars => PasswordStrength.Bits(string.Concat(chars)) >= PasswordStrength.RequiredBits).Check(Often);
    }

    [Fact]
    public void Bits_Anything_IsNeverNegativeAndNeverMoreThanChance()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            {
                var bits = PasswordStrength.Bits(text ?? "");
                return bits >= 0 && bits <= (text ?? "").Length * Math.Log2(127) + 1e-6;
            })
            .Check(Often);
    }

    [Fact]
    public void Bits_Repeated_IsWorthLittleMoreThanOnce()
    {
        Prop.ForAll(
                Gen.Elements(Unusual).ToArbitrary(),
                Gen.Choose(2, 20).ToArbitrary(),
                (word, times) => PasswordStrength.Bits(string.Concat(Enumerable.Repeat(word, times))) <= PasswordStrength.Bits(word) + 5)
            .Check(Often);
    }

    [Fact]
    public void Bits_KnownWord_IsWorthNothing()
    {
        var without = PasswordStrength.Bits("kowalczyk-brouette");
        var with = PasswordStrength.Bits("kowalczyk-brouette", ["kowalczyk"]);

        with.ShouldBeLessThan(without - 10);
    }
}
