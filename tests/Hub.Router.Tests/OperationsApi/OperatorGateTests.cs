using System.Net;
using Hub.Contracts.Operations;
using Hub.Router.Keys;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>Who may ask and who may act: a key, and nothing else.</summary>
public sealed class OperatorGateTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly string[] Reading =
    [
        OperationsRoutes.Status, OperationsRoutes.Signals, OperationsRoutes.Queues, OperationsRoutes.Partners, OperationsRoutes.Alarms,
        OperationsRoutes.Parked, OperationsRoutes.Events,
        One(OperationsRoutes.Signal),
        One(OperationsRoutes.Alarm),
        One(OperationsRoutes.ParkedOne),
    ];

    private static readonly string[] Acting =
    [
        One(OperationsRoutes.ClearAlarm),
        One(OperationsRoutes.ReplayOne),
        One(OperationsRoutes.DiscardOne),
        OperationsRoutes.Replay, OperationsRoutes.Discard,
    ];

    [Fact]
    public async Task Without_a_key_of_the_hub_every_door_is_shut()
    {
        var site = shared.Site;
        string?[] keys = [null, "", "hub_operator_forged", site.ActingKey[..^1], $"{site.ActingKey}x", new string('k', 5000)];

        foreach (var key in keys)
        {
            foreach (var (method, path) in Reading
                .Select(path => (HttpMethod.Get, path))
                .Concat(Acting.Append(OperationsRoutes.FindSignals).Select(path => (HttpMethod.Post, path))))
            {
                using var answer = await site.SendAsync(method, path, key, method == HttpMethod.Post ? "{}" : null);
                var problem = await OperationsSite.ProblemAsync(answer);
                Assert.Equal(401, problem.Status);
                Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
            }
        }
    }

    [Fact]
    public async Task A_key_that_may_only_read_reads_and_changes_nothing()
    {
        var site = shared.Site;

        using var read = await site.SendAsync(HttpMethod.Get, OperationsRoutes.Alarms, site.ReadingKey);

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        foreach (var path in Acting)
        {
            using var answer = await site.SendAsync(HttpMethod.Post, path, site.ReadingKey, """{"code":"x"}""");
            Assert.Equal(403, (await OperationsSite.ProblemAsync(answer)).Status);
        }
    }

    [Fact]
    public async Task A_key_ends_when_its_file_goes_without_a_restart()
    {
        await using var site = await OperationsSite.StartAsync();
        var file = Directory.EnumerateFiles(Path.Combine(site.KeysFolder, KeyFolder.Operators), "beheerder-2.*").Single();

        File.Delete(file);
        site.Ring.Reload(DateTimeOffset.UnixEpoch);

        using var answer = await site.SendAsync(HttpMethod.Get, OperationsRoutes.Status, site.ActingKey);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_of_a_role_that_the_installation_does_not_list_is_nobody_s()
    {
        await using var site = await OperationsSite.StartAsync(settings: new Configuration.HubSettings(Operators: ["fg"]));

        using var answer = await site.SendAsync(HttpMethod.Get, OperationsRoutes.Status, site.ActingKey);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_hub_keeps_no_key_but_its_hash()
    {
        var site = shared.Site;

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(site.KeysFolder, KeyFolder.Operators)),
            file => Assert.DoesNotContain(File.ReadAllText(file), (string[])[site.ActingKey, site.ReadingKey]));
    }

    private static string One(string route) => route.Replace("{id:guid}", "0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f", StringComparison.Ordinal);
}
