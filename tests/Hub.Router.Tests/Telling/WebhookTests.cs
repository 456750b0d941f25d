using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Notices;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.Telling;

/// <summary>A contact with a webhook gets the same as JSON; what it answers counts.</summary>
public sealed class WebhookTests : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Uri address = new($"http://127.0.0.1:{FreePort.Find()}/hook");

    public WebhookTests()
    {
        listener.Prefixes.Add(new Uri(address, "/").ToString());
        listener.Start();
    }

    public void Dispose() => ((IDisposable)listener).Dispose();

    [Fact]
    public async Task It_gets_the_alarm_by_code_and_words_that_a_chat_can_show()
    {
        var asked = AnswerAsync(204);
        using var sender = new NoticeSender(new HubSettings());

        await sender.SendAsync(Contact(), Alarm(), TestContext.Current.CancellationToken);

        var body = JsonNode.Parse(await asked)!;
        Assert.Equal(AlarmCodes.WorkerSilent, (string?)body["alarms"]![0]!["code"]);
        Assert.Contains("Start dit onderdeel", (string?)body["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    public async Task An_answer_that_is_no_success_is_a_notice_that_was_not_sent(int status)
    {
        var asked = AnswerAsync(status);
        using var sender = new NoticeSender(new HubSettings());

        var fault = await Assert.ThrowsAsync<NoticeNotSentException>(() => sender.SendAsync(Contact(), Alarm(),
            TestContext.Current.CancellationToken));

        Assert.Equal("webhook.refused", fault.Reason);
        Assert.DoesNotContain("127.0.0.1", fault.ToString(), StringComparison.Ordinal);
        await asked;
    }

    private NoticeContact Contact() => new("beheer", ImmutableArray<string>.Empty, address, Alarms: true);

    private static Notice Alarm()
        => AlarmNotice.Of([new AlarmNotice(AlarmCodes.WorkerSilent, "adapters-1", DateTimeOffset.UnixEpoch, IsOver: false)],
            "urn:nld:oin:0:hub", null);

    private async Task<string> AnswerAsync(int status)
    {
        var context = await listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        context.Response.StatusCode = status;
        context.Response.Headers["Location"] = "http://127.0.0.1:1/";
        context.Response.Close();
        return body;
    }
}
