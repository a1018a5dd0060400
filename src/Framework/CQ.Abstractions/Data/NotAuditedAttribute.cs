namespace CQ.Abstractions.Data;

/// <summary>On an entity: its rows are themselves a trace (audit, outbox, receipts). On a property: the audit names the field but says nothing of its value.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
