using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Users.ViewModels;

public sealed class RemovePasskeyForm : ConfirmPasswordForm
{
    [BindNever]
    [ValidateNever]
    public string Name { get; set; } = "";
}
