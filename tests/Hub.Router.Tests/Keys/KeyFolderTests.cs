using System.Security.Cryptography;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Router.Keys;
using Hub.Teams.Sealing;

namespace Hub.Router.Tests.Keys;

public sealed class KeyFolderTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly TeamId Team = new("gm0637.triage");
    private static readonly RSAParameters Pair = MakePair();

    private readonly KeyFolder folder = new(Directory.CreateTempSubdirectory("hub-keys-").FullName);
    private readonly List<string> said = [];

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [Fact]
    public void What_is_missing_is_made_once_and_never_again()
    {
        var first = Missing();
        first.Make(Maker(), writePrivate: true);
        var before = Content();

        var second = Missing();
        second.Make(Maker(), writePrivate: true);

        Assert.True(second.None);
        Assert.False(first.None);
        Assert.Equal(before, Content());
    }

    [Fact]
    public void The_workers_load_what_was_made()
    {
        Missing().Make(Maker(), writePrivate: false);

        Assert.True(HubKeyRing.Load(folder.Path).Serves(new MunicipalityCode("GM0637")));
        Assert.Equal("k20261124a", TeamKeyRing.Load(folder.Path, [Team]).Newest(Team).KeyId);
    }

    [Fact]
    public void Only_the_owner_can_read_a_key()
    {
        Missing().Make(Maker(), writePrivate: true);

        Assert.All(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public void A_folder_that_its_group_may_read_stays_so_and_its_new_keys_too()
    {
        const UnixFileMode Opened =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        Missing().Make(Maker(), writePrivate: true);
        File.SetUnixFileMode(Path.Combine(folder.Path, KeyFolder.Teams), Opened);

        Maker().Team(Team, Pair);

        Assert.Equal(Opened, File.GetUnixFileMode(Path.Combine(folder.Path, KeyFolder.Teams)));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
            File.GetUnixFileMode(Directory.GetFiles(Path.Combine(folder.Path, KeyFolder.Teams)).Max()!));
    }

    [Fact]
    public void An_API_key_is_shown_once_and_only_its_hash_is_kept()
    {
        var key = Maker().Partner(new PartnerId("woonstichting"), "2026", writePrivate: false);

        Assert.Contains(said, line => line.Contains(key, StringComparison.Ordinal));
        Assert.DoesNotContain(key, string.Concat(Content()), StringComparison.Ordinal);
        Assert.Equal(64, File.ReadAllText(Path.Combine(folder.Path, "partners", "woonstichting.2026.sha256")).Length);
    }

    [Fact]
    public void A_newer_key_of_a_team_seals_and_the_older_one_is_still_known()
    {
        Maker().Team(Team, Pair);
        Maker().Team(Team, Pair);

        var ring = TeamKeyRing.Load(folder.Path, [Team]);

        Assert.Equal("k20261124b", ring.Newest(Team).KeyId);
        Assert.NotNull(ring.Find(Team, "k20261124a"));
    }

    [Fact]
    public void A_revoked_key_is_no_key_any_more_and_its_id_is_not_used_again()
    {
        Maker().Team(Team, Pair);

        Assert.Single(folder.Revoke(Team));

        var fault = Assert.Single(Assert.Throws<ConfigurationRefusedException>(() => TeamKeyRing.Load(folder.Path, [Team])).Faults);
        Assert.Contains("keys new", fault.Rule, StringComparison.Ordinal);
        Assert.Equal("k20261124b", Maker().Team(Team, Pair));
    }

    [Fact]
    public void Making_that_was_interrupted_between_the_two_halves_of_a_pair_goes_on()
    {
        folder.Write(KeyFolder.TeamsPrivate, $"{Team}.k20261124a.private.jwk", "of a pair whose public half was never written");
        var counted = new List<int>();

        Missing().Make(Maker(), writePrivate: false, counted.Add);

        Assert.Equal([1], counted);
        Assert.True(Missing().None);
        Assert.Equal("k20261124b", TeamKeyRing.Load(folder.Path, [Team]).Newest(Team).KeyId);
    }

    [Fact]
    public void A_key_that_could_not_be_written_leaves_nothing_behind_and_no_half_of_one_counts()
    {
        folder.Write(KeyFolder.Teams, $".{Team}.k20261124a.public.jwk.half", "{");
        folder.Write(KeyFolder.Ids, "gm0637.key", "first");

        Assert.Throws<IOException>(() => folder.Write(KeyFolder.Ids, "gm0637.key", "second"));

        Assert.Equal("first", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.Path, KeyFolder.Ids)))));
        Assert.Empty(folder.Files(KeyFolder.Teams));
        Assert.Equal([Team], Missing().Teams);
    }

    [Fact]
    public void The_keys_of_many_teams_are_told_as_they_are_made_and_each_has_its_own()
    {
        TeamId[] many = [.. Enumerable.Range(0, 4).Select(number => new TeamId($"gm0637.wijkteam.w{number}"))];
        var counted = new List<int>();

        MissingKeys.Find(folder, [], many, [], []).Make(Maker(), writePrivate: false, counted.Add);

        Assert.Equal([1, 2, 3, 4], counted);
        Assert.Equal(4, many.Select(TeamKeyRing.Load(folder.Path, many).Newest).Select(key =>
            Convert.ToHexString(key.Parameters.Modulus!)).Distinct().Count());
    }

    [Theory]
    [InlineData("gm0637.triage.public.jwk", "{}")]
    [InlineData("gm0637.triage.k20261124a.public.jwk", "{}")]
    [InlineData("gm0637.triage.k20261124a.public.jwk", "no json")]
    [InlineData("gm0637.triage.k20261124a.public.jwk", """{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    [InlineData("gm0637.triage.k20261124a.public.jwk", """{"kty":"EC","crv":"P-256","x":"AQ","y":"AQ"}""")]
    public void A_file_that_is_no_good_key_is_a_fault_that_names_it(string name, string content)
    {
        folder.Write("teams", name, content);

        var faults = Assert.Throws<ConfigurationRefusedException>(() => TeamKeyRing.Load(folder.Path, [])).Faults;

        Assert.Equal($"keys/teams/{name}", Assert.Single(faults).File);
    }

    [Fact]
    public void A_private_key_in_the_place_of_a_public_one_is_refused()
    {
        folder.Write("teams", "gm0637.triage.k20261124a.public.jwk", TeamJwk.Write(Pair, "k20261124a", withPrivate: true));

        Assert.Contains(
            "mag geen geheime sleutel bevatten",
            Assert.Throws<ConfigurationRefusedException>(() => TeamKeyRing.Load(folder.Path, [])).Message,
            StringComparison.Ordinal);
    }

    private static RSAParameters MakePair()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    private MissingKeys Missing()
        => MissingKeys.Find(
            folder,
            [new MunicipalityCode("GM0637")],
            [Team],
            [(new PartnerId("woonstichting"), "2026")],
            ["partners/woonstichting.callback.secret"]);

    private KeyMaker Maker() => new(folder, Today, said.Add);

    private List<string> Content()
        => [
            .. Directory
                .EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file} {File.ReadAllText(file)}"),
        ];
}
