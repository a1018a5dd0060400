using CQ.Projects.Models;

namespace CQ.Projects.RecipeSteps;

/// <summary>What happens after the commitment; days count from it.</summary>
/// <param name="Agent">Address of the account that accompanies the project.</param>
internal sealed record DemoFollowUp(
    string? Agent = null,
    IReadOnlyList<DemoMilestone>? Milestones = null,
    IReadOnlyList<DemoContact>? Contacts = null,
    IReadOnlyList<DemoPayment>? Payments = null,
    DemoDelivery? Delivery = null);

internal sealed record DemoMilestone(string Title, int Planned, int? Reached = null, DemoDelay? Delay = null);

/// <param name="After">Day on which the delay is told.</param>
/// <param name="To">New planned day.</param>
internal sealed record DemoDelay(int After, int To, string Reason);

internal sealed record DemoContact(int After, ContactChannel Channel, string Text);

/// <summary>A part that is certified as done, and ordered some days later.</summary>
internal sealed record DemoPayment(int After, string Amount, string Note);

internal sealed record DemoDelivery(int After, string Evaluation);

/// <param name="By">Address of the account that writes it.</param>
/// <param name="For">Who reads it.</param>
/// <param name="After">Days after the project was handed in.</param>
internal sealed record DemoNote(string By, DemoCircle For, int After, string Text);

internal enum DemoCircle
{
    Council,
    Committee,
}
