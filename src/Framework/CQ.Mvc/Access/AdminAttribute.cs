namespace CQ.Mvc.Access;

/// <summary>Marks a controller of the back office: it is drawn by the admin theme. It protects nothing; the permission does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AdminAttribute : Attribute;
