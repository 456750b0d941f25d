using Hub.Contracts.Members;
using Hub.Router.Members;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Teams;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Members;

/// <summary>What a token of a device must be before anybody believes it.</summary>
public sealed class DeviceTokensTests : IAsyncLifetime
{
    private readonly FakeClock clock = new(DateTimeOffset.Parse("2026-11-24T09:00:00Z"));
    private readonly Device device = new();
    private RouterBus bus = null!;
    private Guid id;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bus = await RouterBus.StartAsync(
            more: services => services.AddSingleton<TimeProvider>(clock).AddSingleton<MemberActions>().AddSingleton<DeviceTokens>());
        (_, id) = await bus.Get<MemberActions>().AskAsync(
            new JoinRequest(Given.Netwerk, "aanvoerder-2", device.WrapKey, device.SignKey), default, Token);
    }

    [Fact]
    public async Task It_counts_once()
    {
        var token = Signed();

        Assert.NotNull(await VerifyAsync(token));
        Assert.Null(await VerifyAsync(token));
    }

    [Fact]
    public async Task One_of_another_device_counts_for_nothing()
    {
        using var other = new Device();

        Assert.Null(await VerifyAsync(other.Token(Given.Netwerk, id, "aanvoerder-2", clock.GetUtcNow())));
    }

    [Fact]
    public async Task One_for_another_team_or_membership_counts_for_nothing()
    {
        Assert.Null(await VerifyAsync(device.Token(Given.Wijkteam, id, "aanvoerder-2", clock.GetUtcNow())));
        Assert.Null(await VerifyAsync(device.Token(Given.Netwerk, Guid.NewGuid(), "aanvoerder-2", clock.GetUtcNow())));
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task One_of_another_time_counts_for_nothing(int minutes)
        => Assert.Null(await VerifyAsync(device.Token(Given.Netwerk, id, "aanvoerder-2", clock.GetUtcNow().AddMinutes(minutes))));

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("PS256")]
    public async Task One_that_names_another_way_of_signing_counts_for_nothing(string algorithm)
        => Assert.Null(await VerifyAsync(device.Token(Given.Netwerk, id, "aanvoerder-2", clock.GetUtcNow(), algorithm)));

    [Fact]
    public async Task One_that_was_changed_counts_for_nothing()
    {
        var parts = Signed().Split('.');

        Assert.Null(await VerifyAsync($"{parts[0]}.{parts[1]}."));
        Assert.Null(await VerifyAsync($"{parts[0]}.{Signed().Split('.')[1]}.{parts[2]}"));
    }

    public async ValueTask DisposeAsync()
    {
        device.Dispose();
        await bus.DisposeAsync();
    }

    private string Signed() => device.Token(Given.Netwerk, id, "aanvoerder-2", clock.GetUtcNow());

    private ValueTask<TeamCaller?> VerifyAsync(string token) => bus.Get<DeviceTokens>().VerifyAsync(token, Token);
}
