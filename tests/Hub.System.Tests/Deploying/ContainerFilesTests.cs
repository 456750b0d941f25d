using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Testing.Processes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hub.System.Tests.Deploying;

/// <summary>Compose and Kubernetes files name only what the configuration has, and all that it needs.</summary>
public sealed partial class ContainerFilesTests
{
    private static readonly string[] Health = ["/health/live", "/health/ready", "/health/intake"];

    [Fact]
    public void Every_port_is_one_on_which_a_worker_listens()
    {
        var listens = Settings("config", "hub.workers.example.json")["http"]!.AsObject()
            .Where(one => one.Key is "adapters" or "router" or "desk").SelectMany(one => one.Value!.AsArray())
            .Select(address => $"{new Uri((string)address!).Port}").ToHashSet(StringComparer.Ordinal);
        var named = Text("compose.yaml") + Text("kubernetes", "hub.yaml") + Text("containers", "Containerfile");

        var ports = Port().Matches(named).Select(found => found.Groups["port"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(listens.Order(StringComparer.Ordinal), ports.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_place_that_the_settings_name_is_mounted_and_the_other_way_round()
    {
        string[] places = [.. Places(Settings("containers", "hub.json"))];
        var example = Places(Settings("config", "hub.workers.example.json")).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(places.Except(example));
        string[][] all = [Mounts("router"), Mounts("adapters"), ComposeMounts("router", "/var/lib/hub"), ComposeMounts("adapters")];
        foreach (var mounts in all)
        {
            Assert.All(places, place => Assert.Contains(mounts, mount => Under(place, mount) || Under(mount, place)));
            Assert.All(
                mounts.Where(mount => mount is not "/tmp" && !Under(mount, "/etc/hub/config")),
                mount => Assert.Contains(places, place => Under(mount, place) || Under(place, mount)));
        }
    }

    [Fact]
    public void No_worker_is_root_or_writes_in_its_root_and_each_is_asked_how_it_is()
    {
        foreach (var pod in Pods())
        {
            var (spec, container) = (Map(pod), Map(At(pod, "containers")[0]));
            Assert.Equal("true", (string)At(pod, "securityContext", "runAsNonRoot")!);
            Assert.Equal("false", (string)spec["automountServiceAccountToken"]!);
            Assert.Equal("true", (string)At(container, "securityContext", "readOnlyRootFilesystem")!);
            Assert.Equal("false", (string)At(container, "securityContext", "allowPrivilegeEscalation")!);
            if ((string)container["name"]! is not ("migrate" or "tool"))
            {
                Assert.Contains((string)At(container, "livenessProbe", "httpGet", "path")!, Health);
                Assert.Contains((string)At(container, "readinessProbe", "httpGet", "path")!, Health);
            }
        }
        foreach (var (name, service) in Services().Where(one => one.Name is not ("rabbitmq" or "postgres")))
        {
            Assert.Equal("true", (string)service["read_only"]!);
            Assert.NotEqual("0:0", (string)service["user"]!);
            Assert.True(name is "migrate" or "tool" || service.Children.ContainsKey("healthcheck"), name);
        }
        Assert.Contains("USER 64198:64198", Text("containers", "Containerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_two_routers_and_each_adapter_has_a_disk_that_outlives_it()
    {
        var kinds = Documents("kubernetes", "hub.yaml").ToDictionary(
            one => $"{one["kind"]} {At(one, "metadata", "name")}", StringComparer.Ordinal);

        Assert.Equal("2", (string)At(kinds["Deployment hub-router"], "spec", "replicas")!);
        var adapters = kinds["StatefulSet hub-adapters"];
        Assert.Equal("spool", (string)At(((YamlSequenceNode)At(adapters, "spec", "volumeClaimTemplates"))[0], "metadata", "name")!);
        Assert.Equal("Retain", (string)At(adapters, "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted")!);
        Assert.Equal("2", (string)At(Services().Single(one => one.Name == "router").Service, "deploy", "replicas")!);
        Assert.All(
            Image().Matches(Text("compose.yaml") + Text("kubernetes", "hub.yaml")).Select(found => found.Groups["image"].Value),
            image => Assert.True(
                !image.Contains('/', StringComparison.Ordinal) || image.StartsWith("docker.io/library/", StringComparison.Ordinal), image));
    }

    [Fact]
    public void What_is_stopped_has_the_time_that_a_service_manager_gives_it()
    {
        foreach (var worker in (string[])["router", "adapters", "desk"])
        {
            var unit = Stop().Match(Text("systemd", $"hub-{worker}.service")).Groups["seconds"].Value;
            var pod = Map(Pods().Single(one => (string)At(one, "containers")[0]["name"]! == worker));
            Assert.True(Number((string)pod["terminationGracePeriodSeconds"]!) >= Number(unit), worker);
            Assert.Equal("30s", (string)Service(worker)["stop_grace_period"]!);
        }
        // An engine's own ten seconds would kill a database or a broker that writes what it has.
        Assert.All(["rabbitmq", "postgres"], server => Assert.Equal("2m", (string)Service(server)["stop_grace_period"]!));
    }

    /// <summary>An engine makes the place of a mount itself, and cannot where what lies around it is mounted to be read only.</summary>
    [Fact]
    public void Nothing_is_mounted_inside_what_is_read_only()
    {
        var compose = Services().Where(one => one.Service.Children.ContainsKey("volumes"))
            .Select(one => ((YamlSequenceNode)one.Service["volumes"])
                .Select(volume => ((string)volume!).Split(':')).Select(parts => (Path: parts[1], ReadOnly: parts is [_, _, "ro"])));
        var cluster = Pods().Select(pod => ((YamlSequenceNode)At(pod, "containers")[0]["volumeMounts"])
            .Select(mount => (Path: (string)mount["mountPath"]!, ReadOnly: Map(mount).Children.ContainsKey("readOnly"))));

        Assert.All(compose.Concat(cluster), mounts => Assert.All(mounts.Where(outer => outer.ReadOnly), outer => Assert.DoesNotContain(
            mounts, inner => inner.Path != outer.Path && Under(inner.Path, outer.Path))));
    }

    /// <summary>While the image of PostgreSQL makes a database, a server for that alone answers on its socket.</summary>
    [Fact]
    public void The_database_is_there_when_it_answers_over_the_network()
        => Assert.Contains("-h", At(Service("postgres"), "healthcheck", "test").AllNodes.Select(node => node.ToString()));

    [Fact]
    public void Secrets_beside_the_compose_file_are_in_no_image_and_no_commit()
    {
        Assert.Contains("./hub/secrets", Text("compose.yaml"), StringComparison.Ordinal);
        Assert.Contains("deploy/hub", File.ReadAllLines(Repository.PathOf(".dockerignore")));
        Assert.Contains("deploy/hub/", File.ReadAllLines(Repository.PathOf(".gitignore")));
    }

    /// <summary>Containers give a worker the keys that the installer lets it read; the desk's unit closes all.</summary>
    [Fact]
    public void Each_worker_has_its_own_keys_and_no_others()
    {
        var folders = KeyFolders().Match(Text("install", "settings.sh")).Groups["pairs"].Value.Split(' ');
        Assert.Contains("partners:hub-adapters", folders);
        Assert.Contains("-/etc/hub/keys ", Text("systemd", "hub-desk.service"), StringComparison.Ordinal);
        foreach (var worker in (string[])["router", "adapters", "desk"])
        {
            var own = folders.Where(_ => worker != "desk")
                .Where(one => one.Split(":hub")[1] is var whose && (whose.Length == 0 || whose == $"-{worker}"))
                .Select(one => $"/etc/hub/keys/{one.Split(':')[0]}").ToHashSet(StringComparer.Ordinal);

            Assert.Equal(own, [.. Mounts(worker).Where(mount => Under(mount, "/etc/hub/keys"))]);
            Assert.Equal(own, [.. ComposeMounts(worker).Where(mount => Under(mount, "/etc/hub/keys"))]);
        }
    }

    private static IEnumerable<YamlNode> Pods()
        => Documents("kubernetes", "hub.yaml").Concat(Documents("kubernetes", "tool.yaml"))
            .Where(one => (string)one["kind"]! is not ("Service" or "PersistentVolumeClaim"))
            .Select(one => At(one, "spec", "template", "spec"));

    private static YamlMappingNode Service(string name) => Services().Single(one => one.Name == name).Service;

    private static string[] Mounts(string worker)
        => [.. ((YamlSequenceNode)Pods().Select(pod => At(pod, "containers")[0])
            .Single(one => (string)one["name"]! == worker)["volumeMounts"])
            .Select(mount => (string)mount["mountPath"]!)];

    private static string[] ComposeMounts(string worker, params string[] own)
        => [.. ((YamlSequenceNode)Services().Single(one => one.Name == worker).Service["volumes"])
            .Select(volume => ((string)volume!).Split(':')[1]), .. own];

    private static IEnumerable<(string Name, YamlMappingNode Service)> Services()
        => Map(Documents("compose.yaml").Single()["services"]).Select(one => ((string)one.Key!, Map(one.Value)));

    private static IEnumerable<string> Places(JsonNode settings)
        => settings is JsonObject map ? map.Where(one => one.Key is not ("entry" or "$schema")).SelectMany(one => Places(one.Value!))
            : settings is JsonArray list ? list.SelectMany(one => Places(one!))
            : settings is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith('/') ? [text] : [];

    private static bool Under(string path, string folder) => path == folder || path.StartsWith($"{folder}/", StringComparison.Ordinal);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (one, name) => one[name]);

    private static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);

    private static IEnumerable<YamlNode> Documents(params string[] file)
    {
        var stream = new YamlStream();
        stream.Load(new MergingParser(new Parser(new StringReader(Text(file)))));
        return stream.Documents.Select(document => document.RootNode);
    }

    private static JsonNode Settings(params string[] file) => JsonNode.Parse(Text(file))!;

    private static string Text(params string[] file) => File.ReadAllText(Repository.PathOf(["deploy", .. file]));

    [GeneratedRegex(@"(?<![0-9])(?<port>80[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Port();

    [GeneratedRegex(@"key_folders=\((?<pairs>[^)]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex KeyFolders();

    [GeneratedRegex(@"\nTimeoutStopSec=(?<seconds>[0-9]+)\n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stop();

    [GeneratedRegex(@"image: (?<image>\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Image();
}
