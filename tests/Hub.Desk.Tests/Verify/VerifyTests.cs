using System.Net;
using Hub.Desk.Frame;
using Hub.Desk.Verify;
using Hub.Testing.Processes;

namespace Hub.Desk.Tests.Verify;

/// <summary>Who controls the desk's server could serve another script; the published hashes are how that is seen.</summary>
public sealed class VerifyTests(DeskSite site)
{
    [Fact]
    public async Task A_running_desk_serves_what_this_release_published()
    {
        using var http = new HttpClient { BaseAddress = site.Address };

        Assert.Empty(await new DeskCheck(http, new BrowserFiles()).DifferencesAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("seal.js", "// ", "seal.js: is niet het bestand van deze versie")]
    [InlineData(
        "/desk/postvak", "<script src=\"https://example.org/x.js\"></script>",
        "/desk/postvak: er loopt een script dat niet van deze versie is"
    )]
    [InlineData("/desk", "<script>1</script>", "/desk: er loopt een script dat niet van deze versie is")]
    [InlineData("/desk", "<img src=x onerror=alert(1)>", "/desk: er loopt een script dat niet van deze versie is")]
    public async Task What_was_put_into_a_file_or_a_screen_is_seen(string where, string what, string told)
    {
        using var http = new HttpClient(new Tampering(where, what)) { BaseAddress = site.Address };

        Assert.Equal([told], await new DeskCheck(http, new BrowserFiles()).DifferencesAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>After a wanted change of a file: <c>HUB_APPROVE=1 ./hub test VerifyTests</c>.</summary>
    [Fact]
    public void The_published_hashes_are_those_of_the_files()
    {
        var file = Repository.PathOf("docs", "desk.sha256");
        var now = string.Join('\n', DeskCheck.Published(new BrowserFiles())) + "\n";
        if (Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            File.WriteAllText(file, now);
        }

        Assert.Equal(File.ReadAllText(file), now);
    }

    private sealed class Tampering(string where, string what) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.EndsWith(where, StringComparison.Ordinal))
            {
                var text = await answer.Content.ReadAsStringAsync(cancellationToken) + what;
                answer.Content = new StringContent(text);
                answer.StatusCode = HttpStatusCode.OK;
            }
            return answer;
        }
    }
}
