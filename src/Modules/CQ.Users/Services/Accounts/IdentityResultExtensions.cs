using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

internal static class IdentityResultExtensions
{
    /// <summary>Where our own rules were checked before, only a change by somebody else in between is left as a cause.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (result.Succeeded)
            return;
        var reasons = string.Join(", ", result.Errors.Select(e => e.Code));
        throw result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))
            ? new DbUpdateConcurrencyException(reasons)
            : new InvalidOperationException(reasons);
    }
}
