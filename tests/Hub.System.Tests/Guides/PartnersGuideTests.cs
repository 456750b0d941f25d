using System.Text;
using System.Text.RegularExpressions;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Guides;

/// <summary>
/// Does what docs/partners.md says, command by command as it stands there, and holds the answers against those of the guide.
/// </summary>
public sealed partial class PartnersGuideTests(ITestOutputHelper output)
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "partners.md"));

    // The guide pauses as long as a quiet machine needs; here it waits for what the pause is for, however loaded the machine is.
    private const string Patience = """
        known() {
            for try in $(seq 90); do
                [ "$(curl -s -o /dev/null -w '%{http_code}' -H "X-API-Key: $KEY" \
                    http://127.0.0.1:8080/v1/signals/00000000-0000-0000-0000-000000000000)" = 404 ] && return 0
                sleep 1
            done
        }
        answered() {
            for try in $(seq 90); do
                said=$(eval "$1" 2>/dev/null) || said=
                case "$said" in '' | '[]' | *'"history":[]'*) sleep 1 ;; *) break ;; esac
            done
            echo "$said"
        }

        """;

    [Fact]
    public async Task Every_command_of_the_guide_does_what_the_guide_says()
    {
        await using var folder = new TestFolder("guide");
        Repository.CopyFolder(Repository.ShippedConfiguration, folder.Combine("deploy", "config"));
        // The guide makes its own; those of the teams are there already.
        Directory.CreateDirectory(folder.Combine("deploy", "config", "keys")).Delete(recursive: true);
        HubTemplate.CopyTeamKeys(folder.Combine("deploy", "config", "keys"));
        var ports = FreePort.Find(2);
        var settings = folder.Combine("deploy", "config", "hub.json");
        await File.WriteAllTextAsync(settings, Ported(await File.ReadAllTextAsync(settings, Token), ports), Token);
        await WriteProgramAsync(folder.Combine("hub"), $"exec dotnet '{Repository.Program("Hub.Standalone")}' \"$@\"");
        await File.WriteAllTextAsync(folder.Combine("event.json"), Block("event.json"), Token);
        await WriteProgramAsync(folder.Combine("guide.sh"), Ported(Script(), ports));

        var said = await Posix.RunAsync("/bin/bash", ["guide.sh"], folder: folder.Path);

        output.WriteLine(said);
        Assert.Equal(Count("curl -i -X POST \\$HUB/v1/"), Regex.Count(said, "HTTP/1.1 202 Accepted"));
        Assert.Equal(Count("curl -i -X POST \\$HUB/open311/"), Regex.Count(said, "HTTP/1.1 200 OK"));
        Assert.Contains("1 van 1 aangenomen", said, StringComparison.Ordinal);
        Assert.Contains("\"teamKind\":\"wijkteam\"", said, StringComparison.Ordinal);
        Assert.Contains("\"teamKind\":\"wijkzorgnetwerk\"", said, StringComparison.Ordinal);
        Assert.Contains("\"teamKind\":\"schuldhulp\"", said, StringComparison.Ordinal);
        Assert.Equal(
            ["externe-incassos", "signaleringen", "zaken"],
            CorporationDoor().Matches(Script()).Select(door => door.Groups["door"].Value).Order(StringComparer.Ordinal));
        Assert.Contains(Block("A refusal").Trim(), said, StringComparison.Ordinal);
        Assert.Contains("\"service_name\":\"Zwerfafval\"", said, StringComparison.Ordinal);
        Assert.Equal(Ids(ResultFile().Match(Guide).Value), Ids(ResultFile().Match(said).Value));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Count(string pattern) => Regex.Count(Script(), pattern);

    // The hub that the guide starts is killed with the folder, even when a command before the last one fails.
    private static string Script()
        => "set -eu\n"
        + Patience
        + Pause().Replace(Commands(), pause => pause.Groups["asks"].Success ? $"answered '{pause.Groups["asks"].Value}'" : "known")
        + "\nkill %1\n";

    private static string Commands()
        => string.Join("\n", Shell().Matches(Guide).Select(block => block.Groups["commands"].Value))
            .Replace("run.log 2>&1 &", "run.log 2>&1 & echo $! > .pids/hub;", StringComparison.Ordinal);

    // The first block of JSON after a text.
    private static string Block(string after) => Json().Match(Guide, Guide.IndexOf(after, StringComparison.Ordinal)).Groups["json"].Value;

    private static string Ported(string text, int[] ports)
        => text.Replace("127.0.0.1:8080", $"127.0.0.1:{ports[0]}", StringComparison.Ordinal)
            .Replace("127.0.0.1:8081", $"127.0.0.1:{ports[1]}", StringComparison.Ordinal);

    private static string Ids(string text) => Id().Replace(text, "ID");

    private static async Task WriteProgramAsync(string file, string text)
    {
        await File.WriteAllTextAsync(file, $"#!/bin/bash\n{text}", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Token);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Shell();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Json();

    [GeneratedRegex("sleep [0-9]+[^\n]*(\n(?<asks>(curl -s|cat data)[^\n]*))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Pause();

    [GeneratedRegex("/v1/corporation/(?<door>[a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex CorporationDoor();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("rij;uitkomst.*\n(?:[0-9]+;.*\n)+")]
    private static partial Regex ResultFile();
}
