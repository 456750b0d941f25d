using System.Security.Cryptography;
using Hub.Configuration;
using Hub.Configuration.Providers;
using Hub.Contracts.Members;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Hosting.Provider;
using Hub.Router.TeamInbox;
using Microsoft.AspNetCore.Http;

namespace Hub.Desk.Tests.Provider;

/// <summary>Whose device it is, for whom it works, and whom a key file still lets in.</summary>
public sealed class PersonProofTests : IAsyncLifetime
{
    private static readonly TeamId Team = new(ProviderSite.Team);
    private readonly ProviderNode provider = new();
    private readonly HubKeyRing keys = new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RandomNumberGenerator.GetBytes(32) },
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["gm0637"] = RandomNumberGenerator.GetBytes(32) });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await provider.StartAsync();
        provider.People["anna"] = ("s-anna", ["wzn-oosterheem"]);
        provider.People["bilal"] = ("s-bilal", ["wzn-oosterheem"]);
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task A_device_is_bound_to_one_person_by_a_hash_that_tells_nothing()
    {
        using var providers = Providers();
        var proof = new PersonProof(providers, keys);
        var (objection, subject, grantedAs) = await proof.BindAsync(Request(provider.Token("anna")), Team, "aanvoerder-2", Token);

        Assert.Null(objection);
        Assert.Equal("wzn-oosterheem", grantedAs);
        Assert.Matches("^[0-9a-f]{64}$", subject);
        Assert.Null(await ObjectionAsync(proof, Member(subject), provider.Token("anna")));
        Assert.Equal(MemberCodes.OtherPerson, await ObjectionAsync(proof, Member(subject), provider.Token("bilal")));
        Assert.Equal(MemberCodes.Unbound, await ObjectionAsync(proof, Member(null), provider.Token("anna")));
        Assert.Equal(MemberCodes.SignInFirst, await ObjectionAsync(proof, Member(subject)));
        Assert.Equal(
            MemberCodes.SignInFirst,
            await ObjectionAsync(proof, Member(subject), provider.Token("anna"), provider.Token("bilal")));
    }

    [Fact]
    public async Task A_key_file_goes_on_without_signing_in_unless_the_municipality_says_no()
    {
        using var usual = Providers();
        using var strict = Providers(keyFiles: false);
        var (holder, proof) = (new TeamCaller(Team, "aanvoerder-1"), new PersonProof(strict, keys));

        Assert.Null(await ObjectionAsync(new PersonProof(usual, keys), holder));
        Assert.Equal(MemberCodes.SignInFirst, await ObjectionAsync(proof, holder));
        Assert.Null(await ObjectionAsync(proof, holder, provider.Token("anna")));
    }

    [Fact]
    public async Task While_a_provider_was_never_reached_nobody_is_let_in_and_it_is_said_why()
    {
        await provider.StopAsync();
        using var providers = Providers();
        Assert.Equal(
            MemberCodes.ProviderAway,
            await ObjectionAsync(new PersonProof(providers, keys), Member("any"), provider.Token("anna")));
    }

    private static Task<string?> ObjectionAsync(PersonProof proof, TeamCaller caller, params string[] tokens)
        => proof.ObjectionAsync(Request(tokens), caller, Token);

    private static TeamCaller Member(string? subject) => new(Team, "aanvoerder-2", Guid.NewGuid(), MemberStanding.Admitted, subject);

    private static HttpRequest Request(params string[] tokens)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[MemberRoutes.Person] = tokens;
        return context.Request;
    }

    private IdentityProviders Providers(bool keyFiles = true) => new(
        new HubSettings(Providers:
        [
            new ProviderSettings(
                "gemeente", new Uri(provider.Issuer), ProviderNode.ClientId, [new MunicipalityCode("GM0637")],
                [new ProviderGrant("wzn-oosterheem", [Team])], KeyFiles: keyFiles),
        ]),
        TimeProvider.System);
}
