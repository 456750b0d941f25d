using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Operations;
using Hub.Router.Keys;
using Hub.Router.OperationsApi;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>What a board hears while it listens.</summary>
public sealed class EventsApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listener_hears_first_how_all_stands_and_then_what_changes()
    {
        await using var site = await OperationsSite.StartAsync();
        using var answer = await ListenAsync(site);
        await using var events = SseParser
            .Create(await answer.Content.ReadAsStreamAsync(Token))
            .EnumerateAsync(Token)
            .GetAsyncEnumerator(Token);

        var (status, parked) = (await NextAsync(events), await NextAsync(events));
        await site.Bus.RouteAsync(Given.Signal("individueel, acuut"));
        var alarm = await UntilAsync(events, OperationsEvents.Alarm);
        await site.ActAsync(
            OperationsRoutes.ClearAlarm.Replace("{id:guid}", Read<AlarmEntry>(alarm).Id!.Value.ToString(), StringComparison.Ordinal));
        var cleared = await UntilAsync(events, OperationsEvents.Alarm);
        await site.Bus.RouteAsync(Given.Poison());
        var more = await UntilAsync(events, OperationsEvents.Parked);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([OperationsEvents.Status, OperationsEvents.Parked], [status.EventType, parked.EventType]);
        Assert.Contains(Read<HubStatus>(status).Parts, part => part.Kind == "ledger");
        Assert.Empty(Read<ParkedCauses>(parked).Causes);
        Assert.Equal(("acute", null), Read<AlarmEntry>(alarm) is var raised ? (raised.Code, raised.ClearedAt) : default);
        Assert.NotNull(Read<AlarmEntry>(cleared).ClearedAt);
        Assert.Equal(1, Read<ParkedCauses>(more).Causes.Single().Count);
    }

    [Fact]
    public async Task A_line_on_which_nothing_happens_is_known_to_be_alive()
    {
        await using var site = await OperationsSite.StartAsync();
        using var answer = await ListenAsync(site);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));

        site.Events.Beat();

        while (await reader.ReadLineAsync(Token) is { } line && line != ": alive")
        {
        }
    }

    [Fact]
    public async Task No_more_than_a_bounded_number_listens_and_who_leaves_makes_room()
    {
        await using var site = await OperationsSite.StartAsync();
        var others = Enumerable.Range(0, EventListeners.Most).Select(_ => site.Events.Join()).ToList();

        using var refused = await ListenAsync(site);
        site.Events.Leave(others[0]!);
        using var taken = await ListenAsync(site);

        Assert.DoesNotContain(null, others);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_listener_that_takes_nothing_away_is_let_go_and_holds_up_nobody()
    {
        await using var site = await OperationsSite.StartAsync();
        var (slow, quick) = (site.Events.Join()!, site.Events.Join()!);

        for (var i = 0; i < 1001; i++)
        {
            site.Events.Beat();
            Assert.True(quick.Reader.TryRead(out _));
        }

        Assert.False(slow.Writer.TryWrite(OperationsEvent.Heartbeat));
        Assert.True(quick.Writer.TryWrite(OperationsEvent.Heartbeat));
    }

    [Fact]
    public async Task A_key_that_was_taken_away_hears_nothing_more_on_a_line_that_is_open()
    {
        await using var site = await OperationsSite.StartAsync();
        using var answer = await ListenAsync(site);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));

        File.Delete(Directory.EnumerateFiles(Path.Combine(site.KeysFolder, KeyFolder.Operators), "fg.*").Single());
        site.Ring.Reload(DateTimeOffset.UnixEpoch);
        site.Events.Beat();

        string? line;
        do
        {
            line = await reader.ReadLineAsync(Token);
        }
        while (line is not (null or ": alive"));
        Assert.Null(line);
    }

    [Fact]
    public async Task That_the_ledger_is_away_is_told_to_who_listens()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.Database.WriteAsync(session => session.ExecuteAsync("ALTER TABLE alarms RENAME TO elsewhere", Token), Token);
        var listener = site.Events.Join()!;

        await Record.ExceptionAsync(() => site.Events.LookAsync(Token));

        Assert.True(listener.Reader.TryRead(out var told), "nothing was told");
        Assert.Contains("\"away\"", Encoding.UTF8.GetString(told.Bytes.Span), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> ListenAsync(OperationsSite site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, OperationsRoutes.Events);
        request.Headers.Authorization = new("Bearer", site.ReadingKey);
        return await site.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync());
        return events.Current;
    }

    private static async Task<SseItem<string>> UntilAsync(IAsyncEnumerator<SseItem<string>> events, string name)
    {
        while (await NextAsync(events) is var item)
        {
            if (item.EventType == name)
            {
                return item;
            }
        }
        throw new InvalidOperationException("It ended.");
    }

    private static T Read<T>(SseItem<string> item)
        where T : class
        => HubJson.Read<T>(Encoding.UTF8.GetBytes(item.Data));
}
