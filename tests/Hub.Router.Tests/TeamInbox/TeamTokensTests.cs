using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hub.Router.Keys;
using Hub.Router.TeamInbox;
using Hub.Teams.Sealing;
using Hub.Testing.Teams;
using Hub.Testing.Time;

namespace Hub.Router.Tests.TeamInbox;

public sealed class TeamTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly TeamTokens tokens = new(
        new TeamKeyRing([
            TeamKeys.Key(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First),
            TeamKeys.Key(TeamKeys.Meerzicht, "k20260101a", TeamKeys.Second),
        ]),
        new FakeClock(Now));

    [Fact]
    public async Task A_token_signed_with_the_teams_key_names_team_and_actor()
    {
        var caller = await tokens.VerifyAsync(TeamToken.Make(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First, "aanvoerder-1", Now));

        Assert.Equal(new TeamCaller(TeamKeys.Oosterheem, "aanvoerder-1"), caller);
    }

    [Fact]
    public async Task A_token_of_one_team_does_not_count_for_another()
        => Assert.Null(await tokens.VerifyAsync(TeamToken.Make(TeamKeys.Meerzicht, "k20260101a", TeamKeys.First, "aanvoerder-1", Now)));

    [Fact]
    public async Task A_token_with_an_unknown_or_revoked_key_does_not_count()
        => Assert.Null(await tokens.VerifyAsync(TeamToken.Make(TeamKeys.Oosterheem, "k20251231z", TeamKeys.First, "aanvoerder-1", Now)));

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task A_token_of_another_time_does_not_count(int minutes)
        => Assert.Null(
            await tokens.VerifyAsync(
                TeamToken.Make(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First, "aanvoerder-1", Now.AddMinutes(minutes))));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIiwia2lkIjoiazIwMjYwMTAxYSJ9.eyJpc3MiOiJnbTA2Mzcud2lqa3pvcmduZXR3ZXJrLm9vc3RlcmhlZW0iLCJzdWIiOiJ4In0.")]
    public async Task What_is_no_signed_token_does_not_count(string token)
        => Assert.Null(await tokens.VerifyAsync(token));

    [Fact]
    public async Task A_token_without_a_person_does_not_count()
        => Assert.Null(await tokens.VerifyAsync(TeamToken.Make(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First, "", Now)));

    [Fact]
    public async Task A_token_counts_once()
    {
        var token = TeamToken.Make(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First, "aanvoerder-1", Now);

        Assert.NotNull(await tokens.VerifyAsync(token));
        Assert.Null(await tokens.VerifyAsync(token));
    }

    [Theory]
    [InlineData("""{"alg":"PS256","kid":"k20260101a","typ":"JWT"}""", ""","jti":"0123456789abcdef" """, true)]
    [InlineData("""{"alg":"PS256","kid":"k20260101a","typ":"JWT","crit":["exp"]}""", ""","jti":"0123456789abcdef" """, false)]
    [InlineData("""{"alg":"PS256","kid":"k20260101a","typ":"JWT","crit":["x"],"x":1}""", ""","jti":"0123456789abcdef" """, false)]
    [InlineData("""{"alg":"PS256","kid":"k20260101a","typ":"JWT"}""", "", false)]
    public async Task A_token_that_asks_for_more_than_the_hub_knows_or_could_be_used_twice_does_not_count(
        string header, string id, bool counts)
    {
        static string Part(byte[] bytes) => Base64Url.EncodeToString(bytes);
        var from = Now.ToUnixTimeSeconds();
        var claims =
            $$"""{"iss":"{{TeamKeys.Oosterheem}}","aud":"hub.team-inbox","sub":"aanvoerder-1","iat":{{from}}"""
            + $$""","nbf":{{from}},"exp":{{from + 300}}{{id}}}""";
        var text = $"{Part(Encoding.UTF8.GetBytes(header))}.{Part(Encoding.UTF8.GetBytes(claims))}";
        var signature = TeamKeys.First.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

        Assert.Equal(counts, await tokens.VerifyAsync($"{text}.{Part(signature)}") is not null);
    }

    [Fact]
    public async Task A_changed_token_does_not_count()
    {
        var parts = TeamToken.Make(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First, "aanvoerder-1", Now).Split('.');
        var other = TeamToken.Make(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First, "aanvoerder-2", Now).Split('.');

        Assert.Null(await tokens.VerifyAsync($"{parts[0]}.{other[1]}.{parts[2]}"));
    }

    [Fact]
    public async Task Another_key_under_the_same_id_does_not_count()
    {
        using var stranger = RSA.Create(2048);

        Assert.Null(await tokens.VerifyAsync(TeamToken.Make(TeamKeys.Oosterheem, "k20260101a", stranger, "aanvoerder-1", Now)));
    }
}
