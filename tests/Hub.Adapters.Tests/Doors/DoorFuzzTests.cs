using System.Text;
using Hub.Adapters.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Doors;

public sealed class DoorFuzzTests : IDisposable
{
    private const int Bodies = 10_000;
    private readonly ConfigFolder config = new();

    public void Dispose() => config.Dispose();

    [Theory]
    [InlineData("/v1/signalen/signals", "signalen-03-private-detail.json")]
    [InlineData("/v1/corporation/zaken", "corporatie-08-vera-zaak-verzamelwoning.json")]
    [InlineData("/v1/police/notes", "politie-12-spoed-huiselijk-geweld.json")]
    [InlineData("/open311/v2/requests.{format}", "open311-05-post-request.form.txt")]
    public async Task Whatever_is_sent_gets_a_receipt_or_a_refusal_that_repeats_nothing(string door, string sample)
    {
        string[] keys = [config.AddSignalen(municipality: "GM1509"), config.AddCorporation(), config.AddPolice(), config.AddOpen311()];
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null });
        var handler = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.RoutePattern.RawText == door && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST", StringComparer.Ordinal)).RequestDelegate!;
        var good = Encoding.UTF8.GetBytes(Samples.Text(sample).Replace("SLEUTEL-VOORBEELD", keys[3], StringComparison.Ordinal));
        var mutator = new BodyMutator(seed: 20261124);
        var statuses = new SortedDictionary<int, int>();

        for (var i = 0; i < Bodies; i++)
        {
            var form = sample.EndsWith(".txt", StringComparison.Ordinal);
            var (status, answer) = await Send(host, handler, keys, form, form ? mutator.Form(good) : mutator.Json(good));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            Assert.False(status is < 200 or >= 500, $"body {i}: {status}");
            Assert.DoesNotContain(BodyMutator.Canary, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", statuses.Select(count => $"{count.Key}: {count.Value}")));
        Assert.Contains(statuses.Keys, status => status is 200 or 202);
        Assert.Contains(400, statuses.Keys);
    }

    private static async Task<(int Status, string Answer)> Send(AdapterHost host, RequestDelegate handler, string[] keys, bool form, byte[] body)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(body, writable: false);
        context.Request.ContentLength = body.Length;
        context.Request.ContentType = form ? "application/x-www-form-urlencoded" : "application/json";
        context.Request.RouteValues["format"] = "json";
        context.Response.Body = answer;
        foreach (var key in form ? [] : keys)
        {
            context.Request.Headers["X-API-Key"] = key;
            context.Response.StatusCode = 200;
            context.Request.Body.Position = 0;
            answer.SetLength(0);
            await handler(context);
            if (context.Response.StatusCode != 403)
            {
                break;
            }
        }
        if (form)
        {
            await handler(context);
        }
        return (context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }
}
