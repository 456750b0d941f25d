using Hub.Testing.Nodes;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>The broker of the matrix, with one virtual host of one partner: its commands take seconds each.</summary>
public sealed class DoorNodes : IAsyncDisposable
{
    internal const string User = "politie-matrix";
    internal const string Password = "Proef-Zonder-Waarde-2";
    private readonly SharedNodes nodes = new();
    private readonly Lazy<Task<(RabbitNode Broker, string VirtualHost)>> partner;

    public DoorNodes() => partner = new(MakeAsync);

    internal Task<(RabbitNode Broker, string VirtualHost)> Partner => partner.Value;

    public ValueTask DisposeAsync() => nodes.DisposeAsync();

    private async Task<(RabbitNode, string)> MakeAsync()
    {
        var broker = await nodes.Rabbit;
        var virtualHost = await broker.NewVirtualHostAsync();
        await broker.AddUserAsync(User, Password, virtualHost);
        await broker.AllowAsync(User, virtualHost, configure: "^$", write: "^signals$", read: @"^signals\.results$");
        return (broker, virtualHost);
    }
}
