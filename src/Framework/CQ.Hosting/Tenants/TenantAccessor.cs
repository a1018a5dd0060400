using CQ.Abstractions.Tenants;

namespace CQ.Hosting.Tenants;

/// <summary>The ambient tenant flows down with the execution context; background work starts with none.</summary>
internal sealed class TenantAccessor : ITenantAccessor
{
    private static readonly AsyncLocal<Tenant?> Slot = new();

    public Tenant Current => Slot.Value ?? throw new NoTenantException();

    public Tenant? CurrentOrDefault => Slot.Value;

    public IDisposable Enter(Tenant tenant)
    {
        var before = Slot.Value;
        Slot.Value = tenant;
        return new Leave(before);
    }

    private sealed class Leave(Tenant? before) : IDisposable
    {
        public void Dispose() => Slot.Value = before;
    }
}
