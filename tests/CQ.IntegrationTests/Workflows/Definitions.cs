namespace CQ.IntegrationTests.Workflows;

/// <summary>Workflows of the tests, in the recipe's shape.</summary>
internal static class Definitions
{
    /// <summary>Ask, then on approval a step of the test module, then the end. Refusing needs words.</summary>
    public static string Review(string key = "review", string eventName = "case.opened", string title = "Examiner {case.title}") =>
        $$"""
        {"WorkflowTypeId":"{{key}}","Name":"Examen","Activities":[
          {"ActivityId":"start","Name":"DomainEvent","X":0,"Y":0,"IsStart":true,"Properties":{"Event":"{{eventName}}"} },
          {"ActivityId":"review","Name":"HumanTask","X":0,"Y":0,"IsStart":false,"Properties":{
            "Kind":"case.review","Title":"{{title}}","Asked":"Dites si ce dossier convient.","Audience":"subject.council",
            "Candidates":[{"Role":"Coordination"},{"Role":"Services"},{"Role":"AnimationTeam","Scope":"subject.council"}],
            "Actions":[{"Key":"approve","Label":"Approuver"},{"Key":"refuse","Label":"Refuser","Comment":"Required","Tone":"Danger"}],"Due":{"Days":14} } },
          {"ActivityId":"step","Name":"CaseStep","X":0,"Y":0,"IsStart":false},
          {"ActivityId":"yes","Name":"End","X":0,"Y":0,"IsStart":false,"Properties":{"Result":"approved"} },
          {"ActivityId":"no","Name":"End","X":0,"Y":0,"IsStart":false,"Properties":{"Result":"refused"} }],
        "Transitions":[
          {"Id":1,"SourceActivityId":"start","SourceOutcomeName":"Done","DestinationActivityId":"review"},
          {"Id":2,"SourceActivityId":"review","SourceOutcomeName":"approve","DestinationActivityId":"step"},
          {"Id":3,"SourceActivityId":"step","SourceOutcomeName":"Done","DestinationActivityId":"yes"},
          {"Id":4,"SourceActivityId":"review","SourceOutcomeName":"refuse","DestinationActivityId":"no"}]}
        """;

    /// <summary>Wait two hours, then the step.</summary>
    public const string Timed =
        """
        {"WorkflowTypeId":"timed","Name":"Minuterie","Activities":[
          {"ActivityId":"start","Name":"DomainEvent","X":0,"Y":0,"IsStart":true,"Properties":{"Event":"case.timed"}},
          {"ActivityId":"wait","Name":"RelativeTimer","X":0,"Y":0,"IsStart":false,"Properties":{"Delay":{"Hours":2}}},
          {"ActivityId":"step","Name":"CaseStep","X":0,"Y":0,"IsStart":false},
          {"ActivityId":"back","Name":"DomainEvent","X":0,"Y":0,"IsStart":false,"Properties":{"Event":"case.completed"}},
          {"ActivityId":"end","Name":"End","X":0,"Y":0,"IsStart":false}],
        "Transitions":[
          {"Id":1,"SourceActivityId":"start","SourceOutcomeName":"Done","DestinationActivityId":"wait"},
          {"Id":2,"SourceActivityId":"wait","SourceOutcomeName":"Done","DestinationActivityId":"step"},
          {"Id":3,"SourceActivityId":"step","SourceOutcomeName":"Done","DestinationActivityId":"back"},
          {"Id":4,"SourceActivityId":"back","SourceOutcomeName":"Done","DestinationActivityId":"end"}]}
        """;

    /// <summary>Three opinions at once, then the step.</summary>
    public const string Opinions =
        """
        {"WorkflowTypeId":"opinions","Name":"Avis","Activities":[
          {"ActivityId":"start","Name":"DomainEvent","X":0,"Y":0,"IsStart":true,"Properties":{"Event":"case.heard"}},
          {"ActivityId":"fork","Name":"ForkTask","X":0,"Y":0,"IsStart":false,"Properties":{"Forks":["legal","technical","financial"]}},
          {"ActivityId":"legal","Name":"HumanTask","X":0,"Y":0,"IsStart":false,"Properties":{"Kind":"case.opinion","Title":"Avis legal","Asked":"Donnez l'avis.","Audience":"subject.council",
            "Candidates":[{"Role":"Services"}],"Actions":[{"Key":"given","Label":"Rendre l'avis","Comment":"None"}]}},
          {"ActivityId":"technical","Name":"HumanTask","X":0,"Y":0,"IsStart":false,"Properties":{"Kind":"case.opinion","Title":"Avis technical","Asked":"Donnez l'avis.","Audience":"subject.council",
            "Candidates":[{"Role":"Services"}],"Actions":[{"Key":"given","Label":"Rendre l'avis","Comment":"None"}]}},
          {"ActivityId":"financial","Name":"HumanTask","X":0,"Y":0,"IsStart":false,"Properties":{"Kind":"case.opinion","Title":"Avis financial","Asked":"Donnez l'avis.","Audience":"subject.council",
            "Candidates":[{"Role":"Services"}],"Actions":[{"Key":"given","Label":"Rendre l'avis","Comment":"None"}]}},
          {"ActivityId":"join","Name":"JoinTask","X":0,"Y":0,"IsStart":false},
          {"ActivityId":"step","Name":"CaseStep","X":0,"Y":0,"IsStart":false}],
        "Transitions":[
          {"Id":1,"SourceActivityId":"start","SourceOutcomeName":"Done","DestinationActivityId":"fork"},
          {"Id":2,"SourceActivityId":"fork","SourceOutcomeName":"legal","DestinationActivityId":"legal"},
          {"Id":3,"SourceActivityId":"fork","SourceOutcomeName":"technical","DestinationActivityId":"technical"},
          {"Id":4,"SourceActivityId":"fork","SourceOutcomeName":"financial","DestinationActivityId":"financial"},
          {"Id":5,"SourceActivityId":"legal","SourceOutcomeName":"given","DestinationActivityId":"join"},
          {"Id":6,"SourceActivityId":"technical","SourceOutcomeName":"given","DestinationActivityId":"join"},
          {"Id":7,"SourceActivityId":"financial","SourceOutcomeName":"given","DestinationActivityId":"join"},
          {"Id":8,"SourceActivityId":"join","SourceOutcomeName":"Joined","DestinationActivityId":"step"}]}
        """;
}
