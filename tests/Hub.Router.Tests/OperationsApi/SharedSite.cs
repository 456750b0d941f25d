namespace Hub.Router.Tests.OperationsApi;

/// <summary>One site for tests that leave nothing behind.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    internal OperationsSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await OperationsSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
