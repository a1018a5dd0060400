using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Services.Conditions;

namespace CQ.UnitTests.Workflows;

public sealed class ConditionTests
{
    private static readonly Dictionary<string, WorkflowValue> Values = new()
    {
        ["project.cost"] = WorkflowValue.Of(new Money(149_999)),
        ["charter.threshold"] = WorkflowValue.Of(Money.Euros(1500)),
        ["project.section"] = WorkflowValue.Of("Investment"),
        ["project.opinions"] = WorkflowValue.Of(3),
        ["project.isEligible"] = WorkflowValue.Of(true),
        ["project.day"] = WorkflowValue.Of(new DateOnly(2027, 1, 12)),
        ["project.bearers"] = WorkflowValue.Of([Guid.Empty]),
    };

    [Theory]
    [InlineData("project.cost < charter.threshold", true)]
    [InlineData("project.cost >= charter.threshold", false)]
    [InlineData("project.cost < 1500", true)]
    [InlineData("project.cost < 1499.99", false)]
    [InlineData("project.cost <= 1499.99", true)]
    [InlineData("project.cost = 1499.99", true)]
    [InlineData("project.cost != 1499.99", false)]
    [InlineData("project.section = 'Investment'", true)]
    [InlineData("project.section == 'Operating'", false)]
    [InlineData("project.opinions > 2", true)]
    [InlineData("project.isEligible", true)]
    [InlineData("project.isEligible = false", false)]
    [InlineData("project.day < '2027-01-13'", true)]
    [InlineData("project.cost < charter.threshold and project.section = 'Investment'", true)]
    [InlineData("project.cost < charter.threshold and project.opinions > 3", false)]
    [InlineData("project.isEligible && project.opinions = 3", true)]
    public void Condition_OfDeclaredValues_Holds(string expression, bool expected)
    {
        var condition = Parse(expression, out var errors);

        errors.ShouldBeEmpty();
        condition!.Holds(n => Values[n]).ShouldBe(expected);
    }

    [Theory]
    [InlineData("project.cost < 'cher'", "is no Money")]
    [InlineData("project.cost < 1499.999", "is no Money")]
    [InlineData("project.opinions < 2.5", "is no Number")]
    [InlineData("project.cost < project.opinions", "is a Money and 'project.opinions' a Number")]
    [InlineData("project.cost", "no yes or no")]
    [InlineData("project.isEligible < true", "only = and != apply")]
    [InlineData("project.bearers = 'x'", "names people")]
    [InlineData("project.cost <", "are expected")]
    [InlineData("1500 > project.cost", "are expected")]
    [InlineData("", "are expected")]
    [InlineData("project.cost < charter.threshold and", "are expected")]
    [InlineData("project.cost ; drop", "';' is not understood")]
    public void Condition_ThatCannotBeChecked_IsRefused(string expression, string expected)
    {
        var condition = Parse(expression, out var errors);

        condition.ShouldBeNull();
        errors.ShouldHaveSingleItem().ShouldContain(expected);
    }

    [Fact]
    public void Condition_WithAnUndeclaredName_AsksForItsType()
    {
        var asked = new List<string>();

        var condition = Condition.Parse("project.colour = 'red'", n => { asked.Add(n); return null; }, _ => { });

        condition.ShouldBeNull();
        asked.ShouldBe(["project.colour"]);
    }

    [Fact]
    public void Names_OfACondition_AreFound() =>
        Condition.NamesIn("project.cost < charter.threshold and project.cost > 0 and project.section = 'charter.x'")
            .ShouldBe(["project.cost", "charter.threshold", "project.section"]);

    private static Condition? Parse(string expression, out List<string> errors)
    {
        var found = new List<string>();
        var condition = Condition.Parse(expression, n => Values.GetValueOrDefault(n)?.Type, found.Add);
        errors = found;
        return condition;
    }
}
