namespace CQ.Data.Model;

/// <summary>Values of the annotation that says how a table is walled; the migrations generator turns them into policies and grants.</summary>
public static class Rls
{
    public const string Annotation = "Cq:Rls";

    /// <summary>Row-level security by tenant; the application reads and writes.</summary>
    public const string Owned = "owned";

    /// <summary>Row-level security by tenant; the application reads and inserts.</summary>
    public const string AppendOnly = "append";

    /// <summary>Row-level security by tenant; the application only reads, a function of another role writes.</summary>
    public const string ReadOnly = "read";

    /// <summary>Row-level security by tenant; the application neither reads nor writes, functions of another role do (DESIGN §3).</summary>
    public const string Door = "door";

    /// <summary>A host table: no row-level security, on the closed list of DESIGN §3.</summary>
    public const string Host = "host";
}
