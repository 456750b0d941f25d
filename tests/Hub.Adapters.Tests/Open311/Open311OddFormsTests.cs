using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace Hub.Adapters.Tests.Open311;

/// <summary>Forms in another encoding or with a photo, and what a client asks that is not served.</summary>
public class Open311OddFormsTests
{
    private const string Fields = "jurisdiction_id=zoetermeer.nl&service_code=zwerfafval&lat=52.06123&long=4.50456&description=";

    [Theory]
    [InlineData("caf%E9")]
    [InlineData("su%EFcidaal")]
    [InlineData("caf%C3")]
    [InlineData("caf%ED%A0%80")]
    public async Task Bytes_that_are_no_utf8_are_refused(string text)
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Post($"api_key={hub.Key}&{Fields}{text}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("UTF-8", (await Open311Fixture.Body(response)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, hub.Host.Spool.Pending().Count);
    }

    [Theory]
    [InlineData("iso-8859-1", "caf%E9 van %80 3")]
    [InlineData("windows-1252", "caf\u00E9 van \u0080 3")]
    public async Task A_declared_charset_is_taken_at_its_word(string charset, string text)
    {
        await using var hub = await Open311Fixture.Start();
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes($"api_key={hub.Key}&{Fields}{text}"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse($"application/x-www-form-urlencoded; charset={charset}") },
        };

        var response = await hub.Host.Send(HttpMethod.Post, null, "/open311/v2/requests.json", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("café van € 3", hub.Host.Open(await hub.Host.Router.Next()).Description);
    }

    [Fact]
    public async Task A_text_in_two_forms_of_unicode_is_one_text()
    {
        await using var hub = await Open311Fixture.Start();

        await hub.Request(fields: ("description", "Mijn buurvrouw is sui\u0308\u00ADcidaal."));

        Assert.Equal("Mijn buurvrouw is suïcidaal.", hub.Host.Open(await hub.Host.Router.Next()).Description);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3 << 20)]
    public async Task A_photo_is_left_behind_and_the_report_is_taken(int size)
    {
        await using var hub = await Open311Fixture.Start();
        using var form = Form(hub);
        form.Add(
            new ByteArrayContent(new byte[size]) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } },
            "media",
            "foto van Jan.jpg");

        var response = await hub.Host.Send(HttpMethod.Post, null, "/open311/v2/requests.json", form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("foto", (string)(await Open311Fixture.Body(response))[0]!["service_notice"]!, StringComparison.Ordinal);
        var signal = hub.Host.Open(await hub.Host.Router.Next());
        Assert.Equal("Blikjes in de Dorpsstraat, café.", signal.Description);
        Assert.Empty(signal.Attachments);
    }

    [Theory]
    [InlineData(30 << 20, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(0, HttpStatusCode.BadRequest)]
    public async Task A_form_that_is_too_large_or_broken_off_is_refused_in_its_own_form(int size, HttpStatusCode status)
    {
        await using var hub = await Open311Fixture.Start();
        using var form = Form(hub);
        form.Add(new ByteArrayContent(new byte[size]), "media", "foto.jpg");
        HttpContent content = form;
        if (size == 0)
        {
            var whole = await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            content = new ByteArrayContent(whole[..^40]) { Headers = { ContentType = form.Headers.ContentType } };
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/open311/v2/requests.json")
        {
            Content = content,
            Headers = { ExpectContinue = true },
        };
        var response = await hub.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Open311Rules.Errors(await Open311Fixture.Body(response));
        Assert.Equal(0, hub.Host.Spool.Pending().Count);
    }

    [Theory]
    [InlineData("GET", "servicerequestupdates")]
    [InlineData("POST", "servicerequestupdates")]
    [InlineData("GET", "bestaat-niet")]
    [InlineData("GET", "requests/1/updates")]
    public async Task What_is_not_served_is_said_in_the_clients_own_form(string method, string path)
    {
        await using var hub = await Open311Fixture.Start();

        var json = await hub.Host.Send(new HttpMethod(method), null, $"/open311/v2/{path}.json", null);
        var xml = await hub.Host.Send(new HttpMethod(method), null, $"/open311/v2/{path}.xml", null);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (json.StatusCode, xml.StatusCode));
        Open311Rules.Errors(await Open311Fixture.Body(json));
        Assert.Equal(
            "errors",
            XDocument.Parse(await xml.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!.Name.LocalName);
    }

    private static MultipartFormDataContent Form(Open311Fixture hub) => new()
    {
        { new StringContent(hub.Key), "api_key" },
        { new StringContent("zoetermeer.nl"), "jurisdiction_id" },
        { new StringContent("zwerfafval"), "service_code" },
        { new StringContent("52.06123"), "lat" },
        { new StringContent("4.50456"), "long" },
        { new StringContent("Blikjes in de Dorpsstraat, café."), "description" },
    };
}
