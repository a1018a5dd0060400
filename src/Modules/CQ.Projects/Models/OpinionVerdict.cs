namespace CQ.Projects.Models;

public enum OpinionVerdict
{
    Favourable,
    Reserved,
    Unfavourable,
}
