namespace CQ.Publishing.Import;

/// <summary>What all batches of one import share.</summary>
/// <param name="ById">The person who imports.</param>
/// <param name="IsDry">The transaction will be rolled back; what is kept outside of it must not be written.</param>
public sealed record ImportJob(ImportPlan Plan, ImportUploads Uploads, ImportReport Report, Guid ById, bool IsDry);
