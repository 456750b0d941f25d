using Hub.Testing.Processes;

namespace Hub.Configuration.Tests;

public sealed class HubSettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hub-settings-");

    [Fact]
    public void The_shipped_settings_are_standalone_and_without_fault()
    {
        var settings = HubSettings.Load(Repository.ShippedConfiguration);

        Assert.True(settings.StandaloneOnly);
        Assert.Equal(LedgerKind.Sqlite, settings.Ledger.Kind);
        Assert.Equal(Path.Combine(settings.DataFolder, "ledger.db"), settings.Ledger.File);
        Assert.True(Path.IsPathRooted(settings.KeysFolder));
    }

    [Fact]
    public void The_example_for_workers_lacks_only_what_an_installation_must_bring()
    {
        // Elsewhere than /etc/hub: the machine that runs this may hold an installation.
        Write(
            File.ReadAllText(Path.Combine(Repository.ShippedConfiguration, "hub.workers.example.json"))
                .Replace("/etc/hub", $"{folder.FullName}/etc", StringComparison.Ordinal));

        Assert.Equal(["$.bus.password.file", "$.bus.tls.caFile", "$.ledger.password.file", "$.ledger.tls.caFile"], Paths());
    }

    [Fact]
    public void An_empty_file_means_the_defaults()
    {
        Write("{}");

        var settings = HubSettings.Load(folder.FullName);
        Assert.Equal(BusKind.InMemory, settings.Bus.Kind);
        Assert.Equal((24, 7), (settings.FileDrop.UnfinishedHours, settings.FileDrop.ResultDays));
    }

    [Fact]
    public void What_partners_drop_stays_no_longer_than_content_may()
    {
        Write("""{ "fileDrop": { "lookSeconds": 0, "unfinishedHours": 25, "resultDays": 181 } }""");

        Assert.Equal(["$.fileDrop.lookSeconds", "$.fileDrop.resultDays", "$.fileDrop.unfinishedHours"], Paths());
    }

    [Theory]
    [InlineData("guest", "guest")]
    [InlineData("hub", "changeme")]
    [InlineData("hub", "Welkom01")]
    [InlineData("wijkhub", "WIJKHUB")]
    public void A_default_secret_is_refused_and_never_repeated(string user, string password)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "secret"), password + "\n");
        Write($$"""{ "bus": { "kind": "rabbitmq", "user": "{{user}}", "password": { "file": "secret" } } }""");

        var fault = Assert.Single(Faults());

        Assert.Equal(("$.bus.password.file", "holds a default secret; choose one of your own"), (fault.Path, fault.Rule));
    }

    [Fact]
    public void A_secret_of_ones_own_on_this_machine_needs_no_TLS()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "secret"), "n8-Kv2pQ");
        Write("""{ "bus": { "kind": "rabbitmq", "host": "127.0.0.1", "user": "hub", "password": { "file": "secret" } } }""");

        var settings = HubSettings.Load(folder.FullName);

        Assert.Equal("n8-Kv2pQ", settings.Bus.Password!.Require());
        Assert.DoesNotContain("n8-Kv2pQ", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_elsewhere_needs_TLS_a_user_and_a_password()
    {
        Write(
            """
            { "bus": { "kind": "rabbitmq", "host": "broker.example.nl", "port": 0 },
              "ledger": { "kind": "postgres", "host": "10.0.0.1" } }
            """
        );

        Assert.Equal(
            ["$.bus.password", "$.bus.port", "$.bus.tls", "$.bus.user", "$.ledger.password", "$.ledger.tls", "$.ledger.user"], Paths());
    }

    [Fact]
    public void A_password_in_the_file_itself_is_an_unknown_form()
    {
        Write("""{ "bus": { "kind": "rabbitmq", "user": "hub", "password": "n8-Kv2pQ" } }""");

        Assert.DoesNotContain(Faults(), fault => fault.ToString().Contains("n8-Kv2pQ", StringComparison.Ordinal));
        Assert.Contains("$.bus.password", Paths());
    }

    [Fact]
    public void The_nodes_of_a_cluster_are_named_with_or_without_a_port()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "secret"), "n8-Kv2pQ");
        const string Rest = "\"user\": \"hub\", \"password\": { \"file\": \"secret\" }";
        Write($$"""{ "bus": { "kind": "rabbitmq", "hosts": ["127.0.0.1", "localhost:5673"], "port": 5674, {{Rest}} } }""");

        var bus = HubSettings.Load(folder.FullName).Bus;

        Assert.Equal([("127.0.0.1", 5674), ("localhost", 5673)], bus.Nodes());
        Assert.Equal([("localhost", 5672)], new BusSettings().Nodes());
    }

    [Fact]
    public void The_nodes_of_a_cluster_have_names_ports_TLS_and_one_name_in_their_certificates()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "secret"), "n8-Kv2pQ");
        const string Rest = "\"user\": \"hub\", \"password\": { \"file\": \"secret\" }";
        Write($$"""{ "bus": { "kind": "rabbitmq", "host": "een", "hosts": ["amqp://een", "twee:0", "drie:x", "127.0.0.1"], {{Rest}} } }""");
        Assert.Equal(["$.bus.host", "$.bus.hosts[0]", "$.bus.hosts[1]", "$.bus.hosts[2]", "$.bus.tls"], Paths());

        Write($$"""{ "bus": { "kind": "rabbitmq", "hosts": ["een.example.nl", "twee.example.nl"], "tls": {}, {{Rest}} } }""");
        Assert.Equal(["$.bus.tls.serverName"], Paths());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string text) => File.WriteAllText(Path.Combine(folder.FullName, HubSettings.FileName), text);

    private List<ConfigFault> Faults()
    {
        var faults = new List<ConfigFault>();
        HubSettings.Read(folder.FullName, faults);
        return faults;
    }

    private IEnumerable<string> Paths() => Faults().Select(fault => fault.Path).Order(StringComparer.Ordinal);
}
