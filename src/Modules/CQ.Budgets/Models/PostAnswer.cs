using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>The answer of <c>cq_post</c>, read.</summary>
/// <param name="Left">What is left on the account to take from; on NotCertified what is ordered already; on AlreadyOpened what was opened.</param>
/// <param name="Certified">On NotCertified: what is certified in all.</param>
public sealed record PostAnswer(PostOutcome Outcome, int Number, Money Left, Money Certified);
