using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;
using Hub.Configuration;
using Hub.Testing.Time;

namespace Hub.Adapters.Tests.Partners;

public sealed class PartnerLoaderTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    [Fact]
    public void A_convenant_that_is_over_is_refused()
    {
        config.AddPartner(
            "zorg-proef",
            change: partner => partner["convenant"] = HubApiFixture.Convenant(false).With("validThrough", "2026-11-02"));

        Assert.Equal(["partners/zorg-proef.json $.convenant.validThrough"], Faults());
    }

    [Fact]
    public void A_missing_key_file_an_unknown_key_and_a_broken_number_are_all_listed()
    {
        config.AddPartner("zorg-proef", change: partner =>
        {
            partner["kvk"] = "1";
            partner["wachtwoord"] = "geheim";
            partner["authentication"] = new JsonObject { ["apiKeys"] = new JsonArray("proef", "weg") };
        });
        config.AddPartner("ander", change: partner => partner["id"] = "anders");

        var faults = Faults();

        Assert.Contains("partners/zorg-proef.json $.kvk", faults);
        Assert.Contains("partners/zorg-proef.json $.wachtwoord", faults);
        Assert.Contains("partners/zorg-proef.json $.authentication.apiKeys[1]", faults);
        Assert.Contains("partners/ander.json $.id", faults);
    }

    [Fact]
    public void Two_partners_with_one_key_are_refused()
    {
        var key = config.AddPartner("zorg-proef");
        config.AddPartner("zorg-ander");
        config.WriteHash("zorg-ander", "proef", key);

        Assert.Equal(["partners/zorg-ander.json $.authentication.apiKeys"], Faults());
    }

    [Theory]
    [InlineData("zorg-een", "zorg-twee", 0)]
    [InlineData("zorg-een", "zorg-een", 2)]
    [InlineData("zorg-een", null, 1)]
    [InlineData(null, null, 2)]
    public void Partners_of_one_issuer_are_told_apart_by_their_subject(string? one, string? two, int faults)
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var numbers = key.ExportParameters(false);
        config.WriteText("keys/partners/uitgever.jwks.json", new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["kid"] = "k1",
                ["use"] = "sig",
                ["n"] = System.Buffers.Text.Base64Url.EncodeToString(numbers.Modulus),
                ["e"] = System.Buffers.Text.Base64Url.EncodeToString(numbers.Exponent),
            }),
        }.ToJsonString());
        foreach (var (id, subject) in new[] { ("zorg-een", one), ("zorg-twee", two) })
        {
            config.AddPartner(id, change: partner => partner["authentication"]!["jwt"] = new JsonObject
            {
                ["issuer"] = "https://uitgever.example.nl",
                ["audience"] = "hub",
                ["subject"] = subject,
                ["jwksFile"] = "partners/uitgever.jwks.json",
            });
        }

        Assert.Equal(faults, Faults().Count(fault => fault.EndsWith("$.authentication.jwt.subject", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("90000077", "2027-01-01", "2027-12-31", null)]
    [InlineData("90000088", "2026-01-01", "2026-12-31", null)]
    [InlineData("90000077", "2026-12-31", "2027-12-31", "$.aliases[1]")]
    [InlineData(ConfigFolder.Kvk, "2026-01-01", "2026-12-31", "$.aliases[1].number")]
    public void On_one_day_a_number_is_one_organisations_only(string number, string from, string through, string? path)
    {
        config.AddPartner(
            "zorg-proef",
            change: partner =>
                partner["aliases"] = new JsonArray(
                    new JsonObject
                    {
                        ["partner"] = "zorg-oud",
                        ["number"] = "90000077",
                        ["validFrom"] = "2026-01-01",
                        ["validThrough"] = "2026-12-31",
                    },
                    new JsonObject
                    {
                        ["partner"] = "zorg-ouder",
                        ["number"] = number,
                        ["validFrom"] = from,
                        ["validThrough"] = through,
                    }));

        Assert.Equal(path is null ? [] : [$"partners/zorg-proef.json {path}"], Faults());
    }

    [Theory]
    [InlineData("http://partner.example.nl/hub")]
    [InlineData("https://partner.example.nl/hub?sleutel=1")]
    [InlineData("https://gebruiker@partner.example.nl/hub")]
    public void A_callback_over_plain_http_or_with_a_secret_in_its_address_is_refused(string url)
    {
        config.WriteText("keys/partners/zorg-proef.callback.secret", "een-lang-geheim-voor-de-proef");
        config.AddPartner("zorg-proef", change: partner => partner["callback"] = new JsonObject
        {
            ["url"] = url,
            ["proof"] = "hmac",
            ["secretFile"] = "partners/zorg-proef.callback.secret",
        });

        Assert.Equal(["partners/zorg-proef.json $.callback.url"], Faults());
    }

    [Theory]
    [InlineData("bearer", "een-lang-geheim\nvoor-de-proef", 1)]
    [InlineData("bearer", "één-lang-geheim-voor-de-proef", 1)]
    [InlineData("hmac", "één lang geheim\nvoor de proef", 0)]
    public void A_secret_that_no_header_takes_is_refused_where_it_goes_into_one(string proof, string secret, int faults)
    {
        config.WriteText("keys/partners/zorg-proef.callback.secret", secret);
        config.AddPartner("zorg-proef", change: partner => partner["callback"] = new JsonObject
        {
            ["url"] = "https://partner.example.nl/hub",
            ["proof"] = proof,
            ["secretFile"] = "partners/zorg-proef.callback.secret",
        });

        Assert.Equal(faults, Faults().Count(fault => fault == "partners/zorg-proef.json $.callback.secretFile"));
    }

    [Fact]
    public void A_secret_outside_the_keys_folder_is_refused()
    {
        config.AddPartner("zorg-proef", change: partner => partner["callback"] = new JsonObject
        {
            ["url"] = "https://partner.example.nl/hub",
            ["proof"] = "bearer",
            ["secretFile"] = "../hub.json",
        });

        Assert.Equal(["partners/zorg-proef.json $.callback.secretFile"], Faults());
    }

    [Fact]
    public void The_partners_that_come_with_the_hub_have_no_fault_but_their_keys()
    {
        var repository = Hub.Testing.Processes.Repository.Root;
        var faults = new List<ConfigFault>();

        var registry = new PartnerLoader(
            Path.Combine(repository, "deploy", "config"),
            config.Keys, clock,
            DoorList.Of(config.Root).Formats
        ).Read(faults);

        Assert.All(faults, fault => Assert.StartsWith("$.authentication.apiKeys", fault.Path, StringComparison.Ordinal));
        Assert.True(registry.All.Select(partner => partner.Kind).Distinct().Count() == 9);
    }

    public void Dispose() => config.Dispose();

    private List<string> Faults()
    {
        var faults = new List<ConfigFault>();
        new PartnerLoader(config.Root, config.Keys, clock, DoorList.Of(config.Root).Formats).Read(faults);
        return [.. faults.Select(fault => $"{fault.File} {fault.Path}")];
    }
}
