using CQ.Abstractions.Data;
using CQ.Budgets.Models;
using CQ.Budgets.Services;

namespace CQ.Budgets.ViewModels;

/// <summary>A commitment: what became of it, and what the viewer may do with it.</summary>
public sealed record CommitmentPage(
    OpenCommitment Commitment, ProjectMoney Money, string CouncilName, string Slug, SubjectInfo? Project,
    IReadOnlyList<ServiceCertified> Certificates, EntryList Entries, bool MayCertify, bool MayOrder, bool MayPropose)
{
    /// <summary>What it is about: the project's title; null when it is outside projects.</summary>
    public string? Title => Project?.Title;
}
