using CQ.Users.Models;
using Microsoft.AspNetCore.Identity;

namespace CQ.Users.Services.Passwords;

/// <summary>Holds Identity to our rule too, so that no path sets a password past it.</summary>
internal sealed class PasswordRule : IPasswordValidator<User>
{
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var refusal = PasswordStrength.Check(password, user.Email, user.DisplayName);
        return Task.FromResult(refusal is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRule), Description = refusal.Text }));
    }
}
