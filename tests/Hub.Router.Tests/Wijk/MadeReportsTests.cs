using Hub.Deciding.Municipalities;
using Hub.Router.Wijk;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.Wijk;

/// <summary>A report is written once for all who ask, and anew when the hub counted again.</summary>
public sealed class MadeReportsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_written_once_until_the_hub_counts_again_and_none_is_not_kept()
    {
        await using var bus = await RouterBus.StartAsync();
        var zoetermeer = MunicipalitySet.Load(Repository.ShippedConfiguration).Municipalities.Single(one => one.Prefix == "gm0637");
        var (made, written) = (new MadeReports(bus.Database), 0);
        Task<byte[]?> AskAsync(string from, byte[]? bytes) => made.OfAsync(
            (zoetermeer, from, "2026-03-31", "text/csv"), () => Task.FromResult(bytes is null ? null : (byte[]?)[(byte)++written]), Token);

        Assert.Null(await AskAsync("2026-01-01", null));
        Assert.Equal([1], await AskAsync("2026-01-01", []));
        Assert.Equal([1], await AskAsync("2026-01-01", []));
        Assert.Equal([2], await AskAsync("2025-10-01", []));
        await bus.Database.WriteAsync(
            session => session.ExecuteAsync("UPDATE figures_counted SET seq = seq + 1", Token), Token);
        Assert.Equal([3], await AskAsync("2026-01-01", []));
    }
}
