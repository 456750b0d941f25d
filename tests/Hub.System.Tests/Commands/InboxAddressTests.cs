using Hub.Standalone.Commands;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>Where the commands of teams go when nobody names an address.</summary>
public sealed class InboxAddressTests
{
    [Theory]
    [InlineData("""{ "router": ["http://0.0.0.0:8081"], "inbox": "http://router:8081" }""", "http://router:8081/")]
    [InlineData("""{ "router": ["http://0.0.0.0:8081"] }""", "http://127.0.0.1:8081/")]
    public async Task It_is_where_the_settings_say_that_the_inbox_is_reached_else_the_router_here(string http, string address)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var folder = new TestFolder("inbox");
        var settings = await File.ReadAllTextAsync(Repository.PathOf("deploy", "containers", "hub.json"), ct);
        var start = settings.IndexOf("\"http\": {", StringComparison.Ordinal);
        var end = settings.IndexOf("\"logs\"", StringComparison.Ordinal);
        var made = $"{settings[..start]}\"http\": {http}, {settings[end..]}";
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "hub.json"), made, ct);

        Assert.Equal(new Uri(address), InboxAddress.Of(folder.Path));
    }
}
