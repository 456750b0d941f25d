using System.Net;
using System.Text.RegularExpressions;
using Hub.Configuration.Readers;
using Hub.Configuration.Servers;
using Hub.Contracts.Privacy;

namespace Hub.Configuration;

/// <summary>What the types cannot say of the settings: what belongs together, secrets, and TLS.</summary>
internal static partial class SettingsCheck
{
    public static void Check(HubSettings settings, ICollection<ConfigFault> faults)
    {
        Between("$.bus.queueReplicas", settings.Bus.QueueReplicas, 1, 7, faults);
        Between("$.bus.inFlightSends", settings.Bus.InFlightSends, 1, 300, faults);
        if (settings.Bus.Kind == BusKind.RabbitMq)
        {
            var bus = settings.Bus;
            var apart = bus.Nodes().FirstOrDefault(node => !IsLoopback(node.Host)).Host;
            Server("$.bus", apart ?? bus.Nodes()[0].Host, bus.Port, bus.User, bus.Password, bus.Tls, faults);
            Cluster(bus, faults);
        }
        if (settings.Ledger.Kind == LedgerKind.Postgres)
        {
            var ledger = settings.Ledger;
            Server("$.ledger", ledger.Host, ledger.Port, ledger.User, ledger.Password, ledger.Tls, faults);
            Between("$.ledger.maxConnections", ledger.MaxConnections, 1, 500, faults);
        }
        // looked at each hour: gone within the day that the rule allows
        Between("$.spool.keptHours", settings.Spool.KeptHours, 0, 23, faults);
        Between("$.fileDrop.lookSeconds", settings.FileDrop.LookSeconds, 1, 3600, faults);
        Between("$.fileDrop.unfinishedHours", settings.FileDrop.UnfinishedHours, 1, 24, faults);
        Between("$.delivery.resendHours", settings.Delivery.ResendHours, 1, 168, faults);
        Between("$.fileDrop.resultDays", settings.FileDrop.ResultDays, 1, 180, faults);
        Addresses("$.http.adapters", settings.Http.Adapters, faults);
        Addresses("$.http.router", settings.Http.Router, faults);
        Addresses("$.http.desk", settings.Http.Desk, faults);
        Server("$.http.publicUrl", settings.Http.PublicUrl, faults);
        Server("$.http.inbox", settings.Http.Inbox, faults);
        Server("$.entry.address", settings.Entry?.Address, faults);
        Certificate(settings.Http, faults);
        Identity(settings.Identity, faults);
        NoticeCheck.Check(settings.Notices, faults);
        ProviderCheck.Check(settings, faults);
        Telemetry(settings.Telemetry, faults);
        if (settings.SecondReader is { } reader)
        {
            SecondReaderCheck.Check(reader, (key, rule) => Add(faults, $"$.secondReader{key}", rule));
        }
        foreach (var (index, role) in settings.Operators.Index().Where(one => StaffCode.RoleOf(one.Item) != one.Item))
        {
            faults.Add(
                new ConfigFault(
                    HubSettings.FileName, $"$.operators[{index}]", "must be a role in lower-case letters and hyphens, without a number"));
        }
    }

    // One name for all, since a worker that finds a node away must not ask the next one for the first one's name.
    private static void Cluster(BusSettings bus, ICollection<ConfigFault> faults)
    {
        foreach (var (index, (host, port)) in bus.Hosts.IsEmpty ? [] : bus.Nodes().Index())
        {
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown || port is < 1 or > 65_535)
            {
                Add(faults, $"$.bus.hosts[{index}]", "must be a host name, with or without a port, such as broker-1.example.nl:5671");
            }
        }
        if (!bus.Hosts.IsEmpty && bus.Host != new BusSettings().Host)
        {
            Add(faults, "$.bus.host", "must be left out where hosts is given");
        }
        if (bus is { Hosts.Length: > 1, Tls: { ServerName: null } })
        {
            Add(faults, "$.bus.tls.serverName", "is required with more than one host: the name that all their certificates have");
        }
    }

    private static void Server(string path, Uri? url, ICollection<ConfigFault> faults)
    {
        if (url is not null && (url.Scheme is not ("http" or "https") || url.PathAndQuery != "/" || url.UserInfo.Length > 0))
        {
            Add(faults, path, "must be an http or https address without path");
        }
    }

    private static void Identity(IdentitySettings identity, ICollection<ConfigFault> faults)
    {
        if (!Source.IsMatch(identity.Source))
        {
            Add(
                faults, "$.identity.source",
                "must be urn:nld:oin: with 20 digits or urn:nld:kvknr: with 8 digits, and may go on with a colon and a name");
        }
        if (!identity.WebhookOrigin.Contains('.', StringComparison.Ordinal)
            || Uri.CheckHostName(identity.WebhookOrigin) != UriHostNameType.Dns)
        {
            Add(faults, "$.identity.webhookOrigin", "must be a host name such as hub.example.nl");
        }
    }

    private static void Server(
        string path, string host, int port, string? user, SecretSource? password, TlsSettings? tls, ICollection<ConfigFault> faults)
    {
        Between($"{path}.port", port, 1, 65_535, faults);
        if (user is null)
        {
            Add(faults, $"{path}.user", "is required for a server");
        }
        Secrets.Check($"{path}.password", user, password, faults);
        if (tls is null && !IsLoopback(host))
        {
            Add(faults, $"{path}.tls", "is required for a server that is not on this machine");
        }
        foreach (var (name, file) in tls is null ? [] : Files(tls))
        {
            if (file is not null && !File.Exists(file))
            {
                Add(faults, $"{path}.tls.{name}", "names a file that does not exist");
            }
        }
        if (tls is not null && tls.ClientCertificateFile is null != tls.ClientKeyFile is null)
        {
            Add(faults, $"{path}.tls", "must have clientCertificateFile and clientKeyFile together");
        }
    }

    private static void Telemetry(TelemetrySettings telemetry, ICollection<ConfigFault> faults)
    {
        if (telemetry.Otlp is { } address)
        {
            if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")
                || address is not { Query: "", Fragment: "", UserInfo: "" })
            {
                Add(faults, "$.telemetry.otlp", "must be an http or https address without query");
            }
            else if (address.Scheme == "http" && !telemetry.AllowPlain && !IsLoopback(address.Host))
            {
                Add(faults, "$.telemetry.otlp", "must be an https address, or http on this machine, or http with allowPlain");
            }
        }
        Between("$.telemetry.tracePercent", telemetry.TracePercent, 0, 100, faults);
        Between("$.telemetry.metricSeconds", telemetry.MetricSeconds, 1, 3600, faults);
    }

    private static (string Name, string? File)[] Files(TlsSettings tls)
        => [("caFile", tls.CaFile), ("clientCertificateFile", tls.ClientCertificateFile), ("clientKeyFile", tls.ClientKeyFile)];

    private static void Certificate(HttpSettings http, ICollection<ConfigFault> faults)
    {
        if (http.CertificateFile is null && http.Adapters.Concat(http.Router).Concat(http.Desk).Any(address => address.Scheme == "https"))
        {
            Add(faults, "$.http.certificateFile", "is required for an https address");
        }
        foreach (var (name, file) in new[] { ("certificateFile", http.CertificateFile), ("keyFile", http.KeyFile) })
        {
            if (file is not null && !File.Exists(file))
            {
                Add(faults, $"$.http.{name}", "names a file that does not exist");
            }
        }
        if (http.CertificateFile is null != http.KeyFile is null)
        {
            Add(faults, "$.http", "must have certificateFile and keyFile together");
        }
    }

    private static void Addresses(string path, IReadOnlyList<Uri> addresses, ICollection<ConfigFault> faults)
    {
        foreach (var (index, address) in addresses.Index())
        {
            if (address.Scheme is not ("http" or "https"))
            {
                Add(faults, $"{path}[{index}]", "must be an http or https address");
            }
        }
    }

    private static void Between(string path, int value, int least, int most, ICollection<ConfigFault> faults)
    {
        if (value < least || value > most)
        {
            Add(faults, path, $"must be {least} to {most}");
        }
    }

    /// <summary>Whether a host is this machine.</summary>
    public static bool IsLoopback(string host)
        => host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static void Add(ICollection<ConfigFault> faults, string path, string rule)
        => faults.Add(new ConfigFault(HubSettings.FileName, path, rule));

    [GeneratedRegex(
        @"^urn:nld:(oin:[0-9]{20}|kvknr:[0-9]{8})(:[a-z0-9][a-z0-9-]{0,39})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Source { get; }
}
