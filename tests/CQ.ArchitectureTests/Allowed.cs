namespace CQ.ArchitectureTests;

/// <summary>Files that were reviewed and may do what is forbidden elsewhere, each with its reason.</summary>
internal static class Allowed
{
    public static readonly string[] RawSql =
    [
        // The only caller of cq_post, which alone writes the ledger, and of cq_hold, which keeps it as it is.
        "src/Modules/CQ.Budgets/Services/LedgerDoor.cs",

        // EF has no row locks: two constant statements that put casts and the end of a vote in one order.
        "src/Modules/CQ.Voting/Data/VoteLocks.cs",

        // The roll of a city by arrays, in the request that opens the vote: one constant insert.
        "src/Modules/CQ.Voting/Data/RollRows.cs",

        // EF has no upsert: one constant statement that gives numbers without gaps and locks the waiting list of an envelope.
        "src/Modules/CQ.Projects/Data/Counters.cs",

        // A hundred thousand addresses by arrays: three constant inserts that the tenant and row-level security bind.
        "src/Modules/CQ.Territory/Data/AddressRows.cs",

        // EF has no row locks: one constant statement that puts the registrations for an event in one order, so that no place is given twice.
        "src/Modules/CQ.Publishing/Data/EventLocks.cs",

        // The only caller of the functions that own the index of search: constant texts, everything else a parameter.
        "src/Modules/CQ.Search/Services/SearchDoor.cs",

        // EF has no upsert: one constant statement counts what was looked for in vain.
        "src/Modules/CQ.Search/Services/Keeping/KeepMisses.cs",
    ];

    public static readonly string[] IgnoresAudience =
    [
        // What is old goes, and what is a person's is erased, whoever may read it.
        "src/Modules/CQ.Notifications/Services/PurgeNotifications.cs",
        "src/Modules/CQ.Notifications/Services/NotificationData.cs",

        // Those a task waits for, and who decided it, read it by their own condition in the same query.
        "src/Modules/CQ.Workflows/Data/TaskQueries.cs",

        // Electors act on a vote by their place on the frozen roll, the deadline's work by its id.
        "src/Modules/CQ.Voting/Data/VoteQueries.cs",

        // A project before it is public: its bearer, those who hold a task on it and those who follow projects, each by their own condition.
        "src/Modules/CQ.Projects/Data/ProjectQueries.cs",

        // Drafts for those who may edit them, by a condition of their own; and the kernel's own work on slugs and versions.
        "src/Modules/CQ.Contents/Data/ContentQueries.cs",

        // The tree of pages hangs together for everyone, the own row of a page or document follows its item whoever reads it, and a file of the library is compared with its document.
        "src/Modules/CQ.Publishing/Data/PageQueries.cs",

        // Files follow their owner's audience, the quota counts them all, and an author sees the pictures of a draft that its module lets them edit.
        "src/Modules/CQ.Media/Data/MediaQueries.cs",

        // Comments follow what they stand below; their authors keep the right to their own words.
        "src/Modules/CQ.Contents/Data/CommentQueries.cs",

        // The work of publishing events; and a person's own calendar, read without a session under a secret address, by a condition of its own.
        "src/Modules/CQ.Publishing/Data/EventQueries.cs",

        // What an earlier import brought, by the rows that name it, and addresses that are taken: nothing of it is shown.
        "src/Modules/CQ.Publishing/Data/ImportQueries.cs",

        // The index of search holds every document with its audience, which its functions ask: these read what is written there, and show nothing.
        "src/Modules/CQ.Contents/Services/Searching/ContentSearch.cs",
        "src/Modules/CQ.Publishing/Services/Searching/DocumentSearchPart.cs",
        "src/Modules/CQ.Publishing/Services/Searching/EventSearchPart.cs",
        "src/Modules/CQ.Publishing/Services/Searching/OutsideContactSearch.cs",
        "src/Modules/CQ.Projects/Services/Searching/ProjectSearch.cs",
    ];
}
