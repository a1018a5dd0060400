namespace CQ.Abstractions.Data;

/// <summary>
/// On a property of something that is no <see cref="ITenantConfiguration"/> as a whole: its change raises the tenant's version all the same, so that every node knows of it with its next
/// statement.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConfigurationAttribute : Attribute;
