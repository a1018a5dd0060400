namespace CQ.Publishing.ViewModels;

public sealed record RegistrationCounts(int Registered, int Waiting, int Present);
