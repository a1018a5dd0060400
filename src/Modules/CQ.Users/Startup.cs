using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Work;
using CQ.Users.Models;
using CQ.Users.RecipeSteps;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.PersonalData;
using CQ.Users.Services.Rights;
using CQ.Users.Services.Roles;
using CQ.Users.Services.SecondFactor;
using CQ.Users.Services.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Users;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        AddIdentity(services);
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<INavigationProvider, AccountMenu>();
        services.AddSingleton(new SettingsSection(typeof(UsersSettings)));
        services.AddScoped<IFeatureInstaller, RoleInstaller>();
        services.AddScoped<IRecipeStepHandler, RolesStep>();
        services.AddScoped<IRecipeStepHandler, UsersStep>();
        services.AddScoped<IBackgroundTask, PurgeAccounts>();

        services.AddScoped<IGrantSource, SystemAndAssignedGrants>();
        services.AddScoped<IGrantResolver, GrantResolver>();
        services.AddScoped<IRoleHolderSource, AssignedRoleHolders>();
        services.AddScoped<IPeople, Persons>();
        services.AddScoped<ISessionValidator, SessionValidator>();
        services.AddScoped<IAdministratorMaker, CreateAdministrator>();
        services.AddScoped<IPersonalDataProvider, AccountPersonalData>();
        services.AddScoped<IProcessingPurpose, AccountPurposes>();

        AddAccounts(services);
        AddRights(services);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                // The rule is PasswordRule's alone.
                options.Password.RequiredLength = 1;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<UserStore>()
            .AddPasswordValidator<PasswordRule>()
            .AddTokenProvider<DataProtectorTokenProvider<User>>(TokenOptions.DefaultProvider);
        // S4: PBKDF2-SHA512; accounts follow at their next sign-in when the figure rises.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddScoped<AuthenticatorKeys>();
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device looks who holds it where it can; who made it is nobody's business.
            (options.UserVerificationRequirement, options.ResidentKeyRequirement, options.AttestationConveyancePreference) = ("preferred", "preferred", "none");
            options.ValidateOrigin = asked => ValueTask.FromResult(Passkeys.IsOurs(asked));
        });
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddScoped<AccountMails>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<EndOtherSessions>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<ReturnPaths>();
        services.AddScoped<SecondFactorRule>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignInWithCode>();
        services.AddScoped<SecondFactorProposal>();
        services.AddScoped<SetUpSecondFactor>();
        services.AddScoped<Passkeys>();
        services.AddScoped<SetUpPasskeys>();
        services.AddScoped<RegisterAccount>();
        services.AddScoped<ConfirmAddress>();
        services.AddScoped<ChooseNewPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ChangeDisplayName>();
        services.AddScoped<ChangeAddress>();
        services.AddScoped<AccountStates>();
        services.AddScoped<PeopleList>();
        services.AddScoped<ExportPersonalData>();
        services.AddScoped<EraseAccount>();
    }

    private static void AddRights(IServiceCollection services)
    {
        services.AddScoped<Stereotypes>();
        services.AddScoped<CriticalRights>();
        services.AddScoped<LastAdministrator>();
        services.AddScoped<AssignRole>();
        services.AddScoped<EndAssignment>();
        services.AddScoped<SaveRole>();
        services.AddScoped<PermissionNames>();
        services.AddScoped<RoleLabels>();
        services.AddScoped<ScopeNames>();
        services.AddScoped<EffectiveRights>();
    }
}
