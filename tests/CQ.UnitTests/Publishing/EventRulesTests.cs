using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;

namespace CQ.UnitTests.Publishing;

/// <summary>What editors may type about an event, and what each fault says.</summary>
public sealed class EventRulesTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static EventForm Simple() => new() { StartDay = new DateOnly(2027, 1, 12), StartTime = "19:00", Place = "École" };

    [Fact]
    public void WhenAndWhere_AreEnough()
    {
        var plan = EventRules.Plan(Simple(), Paris).Value;

        plan.Times.ShouldBe(new EventTimes(new DateOnly(2027, 1, 12), new TimeOnly(19, 0), new DateOnly(2027, 1, 12), null));
        plan.Times.HasEnd.ShouldBeFalse();
        plan.Occurrences(Paris).ShouldHaveSingleItem();
    }

    [Fact]
    public void EndBeforeStart_OnOneDay_IsTheNextMorning()
    {
        var form = Simple();
        form.EndTime = "1h";

        EventRules.Plan(form, Paris).Value.Times.EndDay.ShouldBe(new DateOnly(2027, 1, 13));
    }

    [Fact]
    public void SkippedHour_TypedOnce_IsRefusedBesideIt()
    {
        var form = Simple();
        (form.StartDay, form.StartTime) = (new DateOnly(2027, 3, 28), "2:30");

        var fault = EventRules.DraftFault(form, Paris).ShouldNotBeNull();

        fault.Field.ShouldBe("Fields.StartTime");
        fault.Text.ShouldContain("n’existe pas");
    }

    [Fact]
    public void RepeatedOverASkippedHour_IsAccepted()
    {
        var form = Simple();
        (form.StartDay, form.StartTime, form.Repeat, form.Count) = (new DateOnly(2027, 3, 21), "2:30", EventRepeat.Weekly, 3);

        EventRules.Plan(form, Paris).Value.Occurrences(Paris).Select(o => o.StartsAt.UtcDateTime.Hour).ShouldBe([1, 1, 0]);
    }

    public static TheoryData<string, Action<EventForm>> Faults => new()
    {
        { "Fields.StartDay", f => f.StartDay = null },
        { "Fields.StartDay", f => f.StartDay = new DateOnly(9999, 12, 31) },
        { "Fields.StartTime", f => f.StartTime = null },
        { "Fields.StartTime", f => f.StartTime = "vers 19 h" },
        { "Fields.EndTime", f => f.EndTime = "tard" },
        { "Fields.EndTime", f => (f.EndDay, f.EndTime) = (new DateOnly(2027, 1, 11), "20:00") },
        { "Fields.EndDay", f => (f.EndDay, f.EndTime) = (new DateOnly(2027, 6, 11), "20:00") },
        { "Fields.Place", f => f.Place = "  " },
        { "Fields.Place", f => f.Place = new string('a', 121) },
        { "Fields.RemoteLink", f => f.RemoteLink = "javascript:alert(1)" },
        { "Fields.RemoteLink", f => f.RemoteLink = "http://visio.example" },
        { "Fields.RemoteLink", f => (f.Mode, f.TakesRegistrations) = (EventMode.Hybrid, true) },
        { "Fields.Capacity", f => (f.TakesRegistrations, f.Capacity) = (true, 0) },
        { "Fields.Until", f => f.Repeat = EventRepeat.Daily },
        { "Fields.Until", f => (f.Repeat, f.Until) = (EventRepeat.Daily, new DateOnly(2027, 1, 1)) },
        { "Fields.Until", f => (f.Repeat, f.Until) = (EventRepeat.Daily, new DateOnly(2028, 12, 31)) },
        { "Fields.Interval", f => (f.Repeat, f.Interval, f.Count) = (EventRepeat.Daily, 0, 3) },
        { "Fields.Count", f => (f.Repeat, f.Count) = (EventRepeat.Daily, 5000) },
        { "Fields.Repeat", f => (f.Repeat, f.Count) = (EventRepeat.MonthlyByLastWeekday, 3) },
        { "Fields.Exceptions", f => f.Exceptions = "mardi" },
        { "Fields.Exceptions", f => (f.Repeat, f.Count, f.Exceptions) = (EventRepeat.Daily, 2, "12/01/2027 13/01/2027") },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_StandsBesideItsField(string field, Action<EventForm> spoil)
    {
        var form = Simple();
        spoil(form);

        EventRules.Plan(form, Paris).Refusal.ShouldNotBeNull().Field.ShouldBe(field);
    }

    [Fact]
    public void EmptyForm_IsADraft() => EventRules.DraftFault(new EventForm(), Paris).ShouldBeNull();

    [Fact]
    public void Form_SurvivesItsJson()
    {
        var form = Simple();
        (form.Repeat, form.Days, form.Count, form.Mode) = (EventRepeat.Weekly, [DayOfWeek.Friday], 3, EventMode.Hybrid);

        EventRules.Plan(EventForm.FromJson(form.ToJson())!, Paris).Value.Occurrences(Paris).Select(o => o.Day.Day).ShouldBe([12, 15, 19]);
        EventForm.FromJson("{}").ShouldNotBeNull();
        EventForm.FromJson("[1]").ShouldBeNull();
    }
}
