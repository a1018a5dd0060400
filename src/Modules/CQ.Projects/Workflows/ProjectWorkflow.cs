namespace CQ.Projects.Workflows;

/// <summary>Names that the definition of a recipe and this module share.</summary>
public static class ProjectWorkflow
{
    /// <summary>Event: a project was handed in.</summary>
    public const string Submitted = "project.submitted";

    /// <summary>Event: a project was delivered.</summary>
    public const string Delivered = "project.delivered";

    public const string EligibilityTask = "project.eligibility";

    public const string CompletionTask = "project.completion";

    public const string LegalOpinionTask = "project.opinion.legal";

    public const string TechnicalOpinionTask = "project.opinion.technical";

    public const string FinancialOpinionTask = "project.opinion.financial";

    /// <summary>The coordination decides how an undecided project goes on.</summary>
    public const string ReconsiderationTask = "project.reconsideration";

    public const string PlenaryTask = "project.plenary";

    /// <summary>The town hall decides and gives the act.</summary>
    public const string ActTask = "project.act";

    public const string AdviceTask = "project.advice";

    /// <summary>How long the coordination should take to look at what was handed in; shown to the bearer.</summary>
    public const int EligibilityDays = 14;

    public const string FavourableAction = "Favourable";

    public const string ReservedAction = "Reserved";

    public const string UnfavourableAction = "Unfavourable";

    public const string ApproveAction = "Approve";

    public const string RecordAction = "Record";

    public const string ResendAction = "Resend";

    public const string AnswerAction = "Answer";
}
