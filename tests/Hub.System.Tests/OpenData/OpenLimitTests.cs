using System.Net;

namespace Hub.System.Tests.OpenData;

/// <summary>Open data within a limit for all together.</summary>
public sealed class OpenLimitTests(OpenSite site) : IClassFixture<OpenSite>
{
    [Fact]
    public async Task Too_many_are_told_how_long_to_wait_and_then_come_through()
    {
        var last = HttpStatusCode.OK;
        var (token, asked) = (TestContext.Current.CancellationToken, 0);
        for (; last == HttpStatusCode.OK && asked < 1_000; asked++)
        {
            using var answer = await site.Client.GetAsync("/open/gm0637/teams.json", token);
            last = answer.StatusCode;
            if (last != HttpStatusCode.OK)
            {
                Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
                Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            }
        }
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await site.Client.GetAsync("/open/gm0637/teams.json", token);

        Assert.Equal((HttpStatusCode.TooManyRequests, 201), (last, asked));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}
