namespace CQ.Abstractions.People;

/// <summary>Passwords that are known to everybody and must not open an account here: the demo's, once the server can be reached from elsewhere.</summary>
public interface IPasswordGate
{
    bool Refuses(string password);
}
