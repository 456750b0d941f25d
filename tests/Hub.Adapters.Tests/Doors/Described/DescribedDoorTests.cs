using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.Adapters.Tests.Doors.Described;

/// <summary>Holds the description of each door against what the door really takes.</summary>
public sealed partial class DescribedDoorTests(DescribedDoors doors) : IClassFixture<DescribedDoors>
{
    private const string Cloud = "application/cloudevents+json";
    private const string Json = "application/json";

    public static TheoryData<string, string> Doors => new()
    {
        { "/signals", Cloud }, { "/police/notes", Json }, { "/signalen/signals", Json }, { "/signalen/notifications", Json },
        { "/corporation/zaken", Json }, { "/corporation/signaleringen", Json }, { "/corporation/externe-incassos", Json },
    };

    public static TheoryData<string, string> Sources
        => new()
        {
            { "/police/notes", "Police" },
            { "/signalen/signals", "Signalen/SignalenTranslator.cs" },
            { "/signalen/signals", "Signalen/SignalenText.cs" },
            { "/signalen/signals", "Signalen/SignalenLocation.cs" },
            { "/signalen/signals", "Signalen/SignalenCategory.cs" },
            { "/signalen/notifications", "Signalen/SignalenNotifications.cs" },
        };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task The_example_is_taken_in(string path, string media)
        => Assert.Equal(HttpStatusCode.Accepted, (await doors.PostAsync(path, media, (await doors.OfAsync(path, media)).Example)).Status);

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task The_example_shows_every_member_or_leaves_out_what_has_another_form(string path, string media)
    {
        var described = await doors.OfAsync(path, media);

        var unseen = described
            .Members()
            .Where(member => described.Without(member.Path) is null)
            .Select(member => string.Join('.', member.Path))
            .ToArray();

        Assert.All(unseen, member => Assert.Matches(Other(), member));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_the_schema_requires_is_refused_without_it(string path, string media)
    {
        var described = await doors.OfAsync(path, media);

        Assert.Empty(
            await TakenAsync(
                path, media,
                described.Members().Where(found => found.Required).Select(found => (found.Path, described.Without(found.Path)))));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Every_member_of_the_schema_is_read_and_refused_in_another_form(string path, string media)
    {
        var described = await doors.OfAsync(path, media);

        Assert.Empty(
            await TakenAsync(
                path, media,
                Strict(path, described).Select(found => (found.Path, described.With(found.Path, BadValues.Wrong(found.Schema))))));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_breaks_a_length_a_code_or_a_bound_is_refused(string path, string media)
    {
        var described = await doors.OfAsync(path, media);

        Assert.Empty(
            await TakenAsync(
                path, media,
                Strict(path, described)
                    .SelectMany(found =>
                        BadValues.Broken(found.Schema).Select(broken => (found.Path, described.With(found.Path, broken))))));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task What_a_translator_reads_is_in_the_schema(string path, string source)
    {
        var names = (await doors.OfAsync(path, Json)).Names();
        var place = Repository.PathOf("src", "Hub.Adapters", source);
        var files = Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.cs") : [place];

        var read = files
            .SelectMany(file => Reading().Matches(File.ReadAllText(file)))
            .Select(found => found.Groups["name"].Value)
            .Where(name => name != "$")
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(read);
        Assert.Empty(read.Except(names));
    }

    [Fact]
    public async Task What_the_corporations_door_reads_is_in_its_schemas()
    {
        string[] paths = ["/corporation/zaken", "/corporation/signaleringen", "/corporation/externe-incassos"];
        var names = (await Task.WhenAll(paths.Select(path => doors.OfAsync(path, Json))))
            .SelectMany(door => door.Names())
            .ToHashSet(StringComparer.Ordinal);
        var text = string.Concat(
            Directory.EnumerateFiles(Repository.PathOf("src", "Hub.Adapters", "Corporation"), "*.cs").Select(File.ReadAllText));

        var read = Reading()
            .Matches(text)
            .Select(found => found.Groups["name"].Value)
            .Where(name => !name.StartsWith("hub.", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(read);
        Assert.Empty(read.Except(names));
        var told = (await doors.DocumentAsync())["components"]!["schemas"]!["VeraExtraAttribuut"]!["properties"]!["naam"]![
            "description"
        ]!.GetValue<string>();
        Assert.Equal(
            Attribute().Matches(text).Select(found => found.Value).Distinct().Order(),
            Attribute().Matches(told).Select(found => found.Value).Distinct().Order());
    }

    // What should have been refused under the name of its member, and was not.
    private async Task<List<string>> TakenAsync(string path, string media, IEnumerable<(string[] Path, JsonNode? Body)> bodies)
    {
        var taken = new List<string>();
        foreach (var (member, body) in bodies.Where(one => one.Body is not null))
        {
            var (status, answer) = await doors.PostAsync(path, media, body!);
            if (status != HttpStatusCode.BadRequest
                || !answer["errors"]!.AsArray().Any(error =>
                    member.Any(name => error!["field"]!.GetValue<string>().Contains(name, StringComparison.Ordinal))))
            {
                taken.Add($"{string.Join('.', member)}: {(int)status} {answer["errors"]?.ToJsonString()}");
            }
        }
        return taken;
    }

    private static IEnumerable<(string[] Path, JsonObject Schema, bool Required)> Strict(string path, DescribedBody described)
        => described
            .Members()
            .Where(found =>
                !Tolerated().IsMatch(string.Join('.', found.Path)) && !(path != Arrears && found.Path is ["saldo" or "bedrag"]));

    [GeneratedRegex(
        @"\b(Text|RequiredText|Moment|Day|Number|Flag|Part|RequiredPart|Parts|Member|Has|Single|Required|Optional)"
            + @"\(([a-zA-Z]+, )?""(?<name>[^""]+)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reading();

    // Other messages have an amount only where their kind is about arrears, and it is not read where it is not.
    private const string Arrears = "/corporation/externe-incassos";

    // Read as far as they can be, and left alone where they cannot or where the kind of relation has another member for it.
    [GeneratedRegex(
        @"^(attachments|extra_properties(\.label|\.answer)?|priority|debiteur(\.relatie)?|(debiteur\.)?relatie\.idExtern"
            + @"|relatie|rollen\.relatie|location\.(buurt_code|area_code)|(.*\.)?(contactgegevens|adressen)|.*adressen\.woonplaats"
            + @"|(relaties|relatie)\.(naam|omschrijving)"
            + @"|debiteur\.relatie\.(voorletters|initialen|roepnaam|voornaam|tussenvoegsels|achternaam))$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tolerated();

    [GeneratedRegex(@"hub\.[a-z][a-zA-Z]+")]
    private static partial Regex Attribute();

    // Other forms of the same thing, of which a message has one; and the postcode,
    // whose name the linter of the API design rules takes for a method (post).
    [GeneratedRegex(
        @"^((.*\.)?postcode|signal_id|data\.arrears.*|data\.location\.(lat|lon|buurt|rdX|rdY)|data\.subject\..*"
            + @"|data\.legalBasis\.wpgArticle|betrokkenen\.bsn|category\.(sub_slug|main_slug|category_url)"
            + @"|(.*\.)?(saldo|bedrag)|.*relatie.*|relaties\..*|debiteur.*)$"
    )]
    private static partial Regex Other();
}
