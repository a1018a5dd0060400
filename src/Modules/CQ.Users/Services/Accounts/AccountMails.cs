using System.Globalization;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Settings;
using CQ.Data;
using CQ.Data.Outbox;
using CQ.Users.Models;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Users.Services.Accounts;

/// <summary>
/// What is written to people about their own account, in their language. What anyone can ask for by typing an address (confirmation, new password) is
/// sent at most three times an hour, so that nobody's mailbox is flooded through us.
/// </summary>
public sealed class AccountMails(
    IOutbox outbox, CqDbContext db, UserManager<User> users, ISiteSettings settings, IStringLocalizer<Texts> texts, TimeProvider time)
{
    private const int PerHour = 3;

    public async Task ConfirmAsync(User user, CancellationToken ct)
    {
        var path = AccountLinks.Confirm(user.Id, await users.GenerateEmailConfirmationTokenAsync(user));
        await SendOnAskingAsync("account.confirm", user.Email, user.Culture, t => new Letter(
            t["Confirmez votre adresse"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Vous avez créé un compte sur ce site. Il reste à confirmer que cette adresse est bien la vôtre. Le lien est valable un jour."],
                t["Si vous n’avez rien demandé, ne faites rien : le compte restera fermé puis disparaîtra."],
            ],
            t["Confirmer mon adresse"],
            path), ct);
    }

    /// <summary>Someone registers with an address that has an account: only its owner learns it.</summary>
    public Task AlreadyRegisteredAsync(User user, CancellationToken ct) =>
        SendOnAskingAsync("account.exists", user.Email, user.Culture, t => new Letter(
            t["Vous avez déjà un compte"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Quelqu’un, sans doute vous, vient de donner cette adresse pour créer ou confirmer un compte. Vous en avez déjà un : connectez-vous, ou choisissez un nouveau mot de passe si vous l’avez oublié."],
                t["Si ce n’était pas vous, il n’y a rien à faire : votre compte n’a pas changé."],
            ],
            t["Se connecter"],
            "/compte/connexion"), ct);

    public async Task ChoosePasswordAsync(User user, CancellationToken ct)
    {
        var path = AccountLinks.ChoosePassword(user.Id, await users.GeneratePasswordResetTokenAsync(user));
        await SendOnAskingAsync("account.password", user.Email, user.Culture, t => new Letter(
            t["Choisissez votre mot de passe"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Ce lien vous permet de choisir le mot de passe de votre compte. Il est valable un jour et ne sert qu’une fois."],
                t["Si vous n’avez rien demandé, ne faites rien : votre compte ne change pas."],
            ],
            t["Choisir mon mot de passe"],
            path), ct);
    }

    /// <summary>Someone asks for a new password at an address without account: only who reads that mailbox learns it.</summary>
    public Task NoAccountAsync(string email, CancellationToken ct) =>
        SendOnAskingAsync("account.none", email, CultureInfo.CurrentUICulture.Name, t => new Letter(
            t["Il n’y a pas de compte à cette adresse"],
            [
                t["Quelqu’un, sans doute vous, a demandé un nouveau mot de passe avec cette adresse, mais aucun compte ne la porte. Peut-être en avez-vous utilisé une autre."],
                t["Si ce n’était pas vous, il n’y a rien à faire."],
            ],
            t["Créer un compte"],
            "/compte/inscription"), ct);

    public async Task ConfirmNewAddressAsync(User user, string newEmail, CancellationToken ct)
    {
        var path = AccountLinks.ConfirmNewAddress(user.Id, await users.GenerateChangeEmailTokenAsync(user, newEmail));
        await SendOnAskingAsync("account.address", newEmail, user.Culture, t => new Letter(
            t["Confirmez votre nouvelle adresse"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Vous avez demandé que votre compte porte désormais cette adresse. Le lien est valable un jour ; d’ici là, l’ancienne reste en usage."],
            ],
            t["Confirmer cette adresse"],
            path), ct);
    }

    public Task AddressChangedAsync(User user, string oldEmail, CancellationToken ct) =>
        SendAsync("account.address-changed", oldEmail, user.Culture, t => new Letter(
            t["L’adresse de votre compte a changé"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Votre compte porte désormais une autre adresse. Si ce n’est pas vous qui l’avez changée, écrivez-nous sans attendre."],
            ],
            t["Nous écrire"],
            "/contact"), ct);

    public Task PasswordChangedAsync(User user, CancellationToken ct) =>
        SendAsync("account.password-changed", user.Email, user.Culture, t => new Letter(
            t["Votre mot de passe a changé"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Le mot de passe de votre compte vient de changer, et les autres appareils ont été déconnectés. Si ce n’est pas vous, choisissez-en un nouveau sans attendre."],
            ],
            t["Choisir un nouveau mot de passe"],
            "/compte/mot-de-passe-oublie"), ct);

    public Task LockedOutAsync(User user, CancellationToken ct) =>
        SendOnAskingAsync("account.locked", user.Email, user.Culture, t => new Letter(
            t["Connexions suspendues pendant quinze minutes"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Dix essais de connexion à votre compte ont échoué. Par prudence, il n’acceptera plus d’essai pendant quinze minutes."],
                t["Si ce n’était pas vous, votre mot de passe a tenu ; vous pouvez en choisir un nouveau."],
            ],
            t["Choisir un nouveau mot de passe"],
            "/compte/mot-de-passe-oublie"), ct);

    public Task SecondFactorChangedAsync(User user, CancellationToken ct) =>
        SendAsync("account.second-factor", user.Email, user.Culture, t => new Letter(
            user.TwoFactorEnabled ? t["La double vérification est activée"] : t["La double vérification est retirée"],
            [
                t["Bonjour {0},", user.DisplayName],
                user.TwoFactorEnabled
                    ? t["Votre compte demande désormais, en plus du mot de passe, une seconde preuve : une clé d’accès ou un code de votre application."]
                    : t["Votre compte ne demande plus que le mot de passe."],
                t["Si ce n’est pas vous qui l’avez décidé, changez votre mot de passe sans attendre."],
            ],
            t["Voir mon compte"],
            "/compte"), ct);

    public Task PasskeyAddedAsync(User user, string name, CancellationToken ct) =>
        SendAsync("account.passkey-added", user.Email, user.Culture, t => Passkey(
            t, user, t["Une clé d’accès est ajoutée à votre compte"], t["La clé « {0} » confirme désormais, après le mot de passe, que c’est bien vous.", name]), ct);

    public Task PasskeyRemovedAsync(User user, string name, CancellationToken ct) =>
        SendAsync("account.passkey-removed", user.Email, user.Culture, t => Passkey(t, user, t["Une clé d’accès est retirée de votre compte"], t["La clé « {0} » ne sert plus.", name]), ct);

    public Task UnusedAsync(User user, DateOnly until, CancellationToken ct) =>
        SendAsync("account.unused", user.Email, user.Culture, t => new Letter(
            t["Votre compte va être effacé faute d’usage"],
            [
                t["Bonjour {0},", user.DisplayName],
                t["Votre compte n’a pas servi depuis longtemps. Sans visite de votre part avant le {0}, votre compte sera effacé ; ce que vous avez écrit restera, sans votre nom.", Mvc.Texts.DateWords.Day(until)],
                t["Pour le garder, il suffit de vous connecter."],
            ],
            t["Se connecter"],
            "/compte/connexion"), ct);

    public Task ErasedAsync(string email, string displayName, string culture, CancellationToken ct) =>
        SendAsync("account.erased", email, culture, t => new Letter(
            t["Votre compte est effacé"],
            [
                t["Bonjour {0},", displayName],
                t["Comme vous l’avez demandé, vos données personnelles sont effacées de ce site. Les décisions auxquelles vous avez pris part restent, sans votre nom. Ce message est le dernier."],
            ],
            null,
            null), ct);

    private async Task SendOnAskingAsync(string kind, string to, string culture, Func<IStringLocalizer, Letter> write, CancellationToken ct)
    {
        if (!await IsTooMuchAsync(kind, to, ct))
            await SendAsync(kind, to, culture, write, ct);
    }

    private async Task SendAsync(string kind, string to, string culture, Func<IStringLocalizer, Letter> write, CancellationToken ct)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture.StartsWith("en", StringComparison.Ordinal) ? "en" : "fr");
        try
        {
            var letter = write(texts);
            var site = (await settings.GetAsync<SiteProfile>(ct)).SiteName;
            var subject = site.Length == 0 ? letter.Subject : $"{letter.Subject} – {site}";
            await outbox.SendAsync(new OutgoingMail(kind, to, subject, letter.Paragraphs, letter.ActionText, letter.Path), ct);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static Letter Passkey(IStringLocalizer t, User user, string subject, string what) =>
        new(subject, [t["Bonjour {0},", user.DisplayName], what, t["Si ce n’est pas vous qui l’avez décidé, changez votre mot de passe sans attendre."]], t["Voir mon compte"], "/compte");

    private async Task<bool> IsTooMuchAsync(string kind, string to, CancellationToken ct)
    {
        var since = time.GetUtcNow().AddHours(-1);
        return await db.Set<OutboxMail>().CountAsync(m => m.CreatedAt > since && m.To == to && m.Kind == kind, ct) >= PerHour;
    }

    private sealed record Letter(string Subject, IReadOnlyList<string> Paragraphs, string? ActionText, string? Path);
}
