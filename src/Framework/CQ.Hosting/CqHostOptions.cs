namespace CQ.Hosting;

/// <summary>What the host reads from configuration; each key is also an environment variable, e.g. <c>CQ_PUBLIC_URL</c>.</summary>
public sealed class CqHostOptions
{
    /// <summary>Application role's connection (CQ_DATABASE).</summary>
    public string Database { get; set; } = "";

    /// <summary>Owner's connection (CQ_DATABASE_OWNER); given to the verbs that need it, never to the server.</summary>
    public string DatabaseOwner { get; set; } = "";

    /// <summary>Folder of files that belong to the installation: mails when there is no server for them (CQ_DATA).</summary>
    public string DataFolder { get; set; } = ".data/app";

    /// <summary>Folder of uploaded files, a folder per tenant in it (CQ_FILES); all nodes of an installation share it. Default: <c>{DataFolder}/files</c>.</summary>
    public string FilesFolder { get; set; } = ".data/app/files";

    /// <summary>Folder of the host's recipes (CQ_RECIPES).</summary>
    public string RecipesFolder { get; set; } = "recipes";

    /// <summary>Tenants file to set up at start (CQ_TENANTS_FILE).</summary>
    public string TenantsFile { get; set; } = "";

    /// <summary>Recipe to set up at <c>/</c> at start when there is no tenants file (CQ_SETUP_RECIPE).</summary>
    public string SetupRecipe { get; set; } = "";

    /// <summary>Scheme, host and port under which the installation is reached from outside (CQ_PUBLIC_URL).</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>Mail server as <c>smtp://user:password@host:port</c> (CQ_SMTP); empty: mails go to <c>{DataFolder}/mail</c>.</summary>
    public string Smtp { get; set; } = "";

    public string MailFrom { get; set; } = "cq@localhost";

    /// <summary>Account forms (sign-in, registration, reset) accepted per minute from one address in one tenant (CQ_ACCOUNT_FORMS_PER_MINUTE).</summary>
    public int AccountFormsPerMinute { get; set; } = 60;

    /// <summary>Addresses of proxies whose forwarded headers are believed (CQ_PROXIES, comma separated).</summary>
    public string Proxies { get; set; } = "";

    /// <summary>How long a node that is asked to stop goes on answering, so that nobody sends requests to it any more by the time it refuses them (CQ_DRAIN_SECONDS).</summary>
    public int DrainSeconds { get; set; }

    /// <summary>The word with which an operator reads <c>/metrics</c> (CQ_METRICS_TOKEN); empty: nobody does.</summary>
    public string MetricsToken { get; set; } = "";

    /// <summary>For drills: the request after whose commit the process ends itself (CQ_DRILL_KILL); empty in every other life.</summary>
    public string DrillKill { get; set; } = "";
}
