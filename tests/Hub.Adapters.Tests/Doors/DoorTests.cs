using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Tests.Doors;

public sealed class DoorTests : IDisposable
{
    private readonly ConfigFolder config = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task A_pushed_melding_is_taken_in_and_its_repeat_gets_the_first_receipt()
    {
        var key = config.AddSignalen(municipality: "GM1509");
        await using var host = await AdapterHost.Start(config);
        var body = Samples.Text("signalen-03-private-detail.json");

        var first = await host.Post(key, body, "application/json", "/v1/signalen/signals");
        var second = await host.Post(key, body, "application/json", "/v1/signalen/signals");

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(await Text(first), await Text(second));
        var signal = host.Open(await host.Router.Next());
        Assert.Equal(("31877", SourceKind.Signalen, "GM1509"), (signal.Id, signal.Source, signal.Municipality.Value));
    }

    [Fact]
    public async Task The_record_id_of_a_public_post_comes_from_the_header()
    {
        var key = config.AddSignalen();
        await using var host = await AdapterHost.Start(config);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signalen/signals")
        {
            Content = new StringContent(Samples.Text("signalen-01-public-post.json"), Encoding.UTF8, "application/json"),
            Headers = { { "X-API-Key", key }, { "Source-Record-Id", "4711" } },
        };

        var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("4711", host.Open(await host.Router.Next()).Id);
    }

    [Fact]
    public async Task A_zaak_is_taken_in_and_the_correlation_header_comes_back()
    {
        var key = config.AddCorporation();
        await using var host = await AdapterHost.Start(config);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/corporation/zaken")
        {
            Content = new StringContent(Samples.Text("corporatie-08-vera-zaak-verzamelwoning.json"), Encoding.UTF8, "application/json"),
            Headers = { { "X-API-Key", key }, { "X-Stuurgegevens-Referentienummer", "REF-2026.1" } },
        };

        var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("REF-2026.1", response.Headers.GetValues("X-Stuurgegevens-Referentienummer").Single());
        Assert.Null(host.Open(await host.Router.Next()).Subject!.Bsn);
    }

    [Fact]
    public async Task After_a_merger_records_of_the_old_corporation_keep_their_ids_until_the_last_day()
    {
        var key = config.AddPartner("corporatie-nieuw", "corporatie", partner =>
        {
            partner["municipalities"] = new JsonArray("GM0637", "GM0202", "GM1509");
            partner["formats"] = new JsonArray("corporation");
            partner["aliases"] = JsonNode.Parse("""
                [{"partner":"corporatie-oud","number":"90000077","validFrom":"2020-01-01","validThrough":"2099-12-31"},
                 {"partner":"corporatie-ouder","number":"90000088","validFrom":"2020-01-01","validThrough":"2021-12-31"}]
                """);
        });
        await using var host = await AdapterHost.Start(config);
        Task<HttpResponseMessage> Send(string organisation) =>
            host.Post(
                key,
                Encoding.UTF8.GetString(
                    Samples.Changed("corporatie-08-vera-zaak-verzamelwoning.json", zaak => zaak["idOrganisatie"] = organisation)),
                "application/json",
                "/v1/corporation/zaken");

        var old = await Answer.Json(await Send("KVK-90000077"));
        var expired = await Send("KVK-90000088");

        var signal = await host.Router.Next();
        var expected = SignalIds.ForRecord(host.Keys.IdKey(signal.Municipality), new PartnerId("corporatie-oud"), host.Open(signal).Id);
        Assert.Equal(expected.ToString(), old["receiptId"]!.GetValue<string>());
        Assert.Equal("corporatie-nieuw", signal.Partner.Value);
        Assert.Equal(["idOrganisatie"], await Answer.Faults(expired));
    }

    [Theory]
    [InlineData("politie-10-overlast-jeugd.json")]
    [InlineData("politie-11-zorgmelding-e33.json")]
    [InlineData("politie-12-spoed-huiselijk-geweld.json")]
    public async Task A_police_note_is_taken_in_under_its_convenant(string sample)
    {
        var key = config.AddPolice();
        await using var host = await AdapterHost.Start(config);

        var response = await host.Post(key, Samples.Text(sample), "application/json", "/v1/police/notes");

        Assert.Equal("", response.StatusCode == HttpStatusCode.Accepted ? "" : await Text(response));
        var received = await host.Router.Next();
        Assert.Equal("convenant-proef", received.Covenant!.Covenant.Value);
        Assert.Equal(WpgArticle.Article20, host.Open(received).LegalBasis!.WpgArticle);
    }

    [Theory]
    [InlineData("/v1/signalen/signals")]
    [InlineData("/v1/signalen/notifications")]
    [InlineData("/v1/corporation/zaken")]
    [InlineData("/v1/corporation/signaleringen")]
    [InlineData("/v1/corporation/externe-incassos")]
    [InlineData("/v1/police/notes")]
    public async Task Each_door_asks_who_it_is_and_opens_for_its_own_partners_only(string path)
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);

        var nobody = await host.Post(null, "{}", "application/json", path);
        var wrongKey = await host.Post("hub_fout", "{}", "application/json", path);
        var other = await host.Post(key, "{}", "application/json", path);

        Assert.Equal((401, 401, 403), ((int)nobody.StatusCode, (int)wrongKey.StatusCode, (int)other.StatusCode));
        Assert.All(
            [nobody, wrongKey, other],
            answer => Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task What_is_too_large_or_no_json_is_refused_before_it_is_read()
    {
        var key = config.AddSignalen();
        await using var host = await AdapterHost.Start(config);

        var large = await host.Post(key, new string(' ', (1 << 20) + 1), "application/json", "/v1/signalen/signals");
        var form = await host.Post(key, "text=x", "application/x-www-form-urlencoded", "/v1/signalen/signals");

        Assert.Equal((413, 415), ((int)large.StatusCode, (int)form.StatusCode));
    }

    [Fact]
    public async Task All_faults_come_at_once_as_problem_json_in_the_partners_own_terms()
    {
        var key = config.AddPolice();
        await using var host = await AdapterHost.Start(config);

        var response = await host.Post(
            key,
            """{"berichttype":"x","plaats":{"gemeentecode":"GM0001"}}""",
            "application/json",
            "/v1/police/notes");

        var problem = JsonNode.Parse(await Text(response))!;
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            "berichttype versie registratienummer opgemaakt maatschappelijkeKlasse toelichting plaats.gemeentecode verstrekking",
            string.Join(' ', problem["errors"]!.AsArray().Select(error => (string)error!["field"]!)));
    }

    [Fact]
    public void A_door_of_the_wrong_kind_or_with_an_unknown_setting_is_a_fault_of_the_configuration()
    {
        config.AddPartner("verkeerd", "zorg", partner =>
        {
            partner["formats"] = new JsonArray("police");
            partner["doors"] = JsonNode.Parse("""{"police":{"doelen":{}}}""");
        });

        var refused = Assert.Throws<Hub.Configuration.ConfigurationRefusedException>(() =>
            new Hub.Adapters.Partners.PartnerLoader(config.Root, config.Keys, TimeProvider.System, DoorList.Of(config.Root).Formats).Load()
        );

        Assert.Contains(refused.Faults, fault => fault.Path == "$.kind");
        Assert.Contains(refused.Faults, fault => fault.Path.StartsWith("$.doors.police", StringComparison.Ordinal));
    }

    private static Task<string> Text(HttpResponseMessage response)
        => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
