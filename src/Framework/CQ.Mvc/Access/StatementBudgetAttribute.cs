namespace CQ.Mvc.Access;

/// <summary>How many SQL statements this page may cost when signed in and nothing is cached; a test counts them (DESIGN §7). Without it: 12.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StatementBudgetAttribute(int statements) : Attribute
{
    public const int Default = 12;

    public int Statements { get; } = statements;
}
