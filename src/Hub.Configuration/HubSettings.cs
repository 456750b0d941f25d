using System.Collections.Immutable;
using Hub.Configuration.Entry;
using Hub.Configuration.Notices;
using Hub.Configuration.Providers;
using Hub.Configuration.Readers;
using Hub.Configuration.Servers;

namespace Hub.Configuration;

/// <summary>What an operator sets for one installation: <c>hub.json</c> in the configuration folder.</summary>
/// <param name="DataFolder">Where spool, SQLite ledger and file drops live; relative to the configuration folder. Default
/// <c>data</c>.</param>
/// <param name="KeysFolder">Where the keys live; relative to the configuration folder. Default <c>keys</c>.</param>
/// <param name="Bus">What carries messages between adapters, router and teams. Default in memory: standalone only.</param>
/// <param name="Ledger">Where the router keeps its account. Default a SQLite file.</param>
/// <param name="Spool">Where the adapters keep a signal until the router's receipt. Default <c>spool.db</c> in the data folder.</param>
/// <param name="Http">The addresses that the workers listen on.</param>
/// <param name="Logs">How much is logged, and in which form.</param>
/// <param name="Identity">How this installation names itself to partners and teams.</param>
/// <param name="FileDrop">Where partners drop files, and how long these stay.</param>
/// <param name="Delivery">How deliveries reach teams that read a queue.</param>
/// <param name="Operators">The roles in which people run commands that the trail remembers; never names. Default <c>beheerder</c> and
/// <c>fg</c>.</param>
/// <param name="Notices">Who is told that something waits, by mail or webhook. Default nobody.</param>
/// <param name="Providers">Where people sign in with OpenID Connect, by municipality. Default nowhere: devices and key files alone.</param>
/// <param name="Entry">The partner behind the form on the desk for who has no system. Default none: no form.</param>
/// <param name="Telemetry">The collector that figures and traces are sent to. Default none.</param>
/// <param name="SecondReader">A second reader on the municipality's own network, for whom switches it on. Default none.</param>
public sealed record HubSettings(
    string DataFolder = "data", string KeysFolder = "keys", BusSettings? Bus = null, LedgerSettings? Ledger = null,
    SpoolSettings? Spool = null, HttpSettings? Http = null, LogSettings? Logs = null, IdentitySettings? Identity = null,
    FileDropSettings? FileDrop = null, DeliverySettings? Delivery = null, ImmutableArray<string> Operators = default,
    NoticeSettings? Notices = null, ImmutableArray<ProviderSettings> Providers = default,
    EntrySettings? Entry = null, TelemetrySettings? Telemetry = null, SecondReaderSettings? SecondReader = null)
{
    /// <summary>Where people sign in with OpenID Connect.</summary>
    public ImmutableArray<ProviderSettings> Providers { get; init; } = Providers.IsDefault ? [] : Providers;

    /// <summary>The roles in which people run commands that the trail remembers.</summary>
    public ImmutableArray<string> Operators { get; init; } = Operators.IsDefaultOrEmpty ? ["beheerder", "fg"] : Operators;

    /// <summary>The file's name.</summary>
    public const string FileName = "hub.json";

    /// <summary>What carries messages; in memory where nothing was set.</summary>
    public BusSettings Bus { get; init; } = Bus ?? new BusSettings();

    /// <summary>Where the router keeps its account; SQLite where nothing was set.</summary>
    public LedgerSettings Ledger { get; init; } = Ledger ?? new LedgerSettings();

    /// <summary>Where the adapters keep signals.</summary>
    public SpoolSettings Spool { get; init; } = Spool ?? new SpoolSettings();

    /// <summary>The addresses that the workers listen on.</summary>
    public HttpSettings Http { get; init; } = Http ?? new HttpSettings();

    /// <summary>How much is logged.</summary>
    public LogSettings Logs { get; init; } = Logs ?? new LogSettings();

    /// <summary>How this installation names itself.</summary>
    public IdentitySettings Identity { get; init; } = Identity ?? new IdentitySettings();

    /// <summary>How deliveries reach teams that read a queue.</summary>
    public DeliverySettings Delivery { get; init; } = Delivery ?? new DeliverySettings();

    /// <summary>Who is told that something waits.</summary>
    public NoticeSettings Notices { get; init; } = Notices ?? new NoticeSettings();

    /// <summary>Where partners drop files.</summary>
    public FileDropSettings FileDrop { get; init; } = FileDrop ?? new FileDropSettings();

    /// <summary>The collector that figures and traces are sent to.</summary>
    public TelemetrySettings Telemetry { get; init; } = Telemetry ?? new TelemetrySettings();

    /// <summary>Whether adapters and router must share one process: nothing but memory lies between them.</summary>
    public bool StandaloneOnly => Bus.Kind == BusKind.InMemory;

    /// <summary>Reads and checks <c>hub.json</c>, and makes its folders and files absolute.</summary>
    /// <param name="configFolder">The configuration folder.</param>
    /// <exception cref="ConfigurationRefusedException">The file is broken; lists all faults.</exception>
    public static HubSettings Load(string configFolder)
    {
        var faults = new List<ConfigFault>();
        return Read(configFolder, faults) is { } settings && faults.Count == 0
            ? settings
            : throw new ConfigurationRefusedException([.. faults]);
    }

    /// <summary>Reads and checks <c>hub.json</c>; adds what is wrong to the list. Null where nothing could be made of it.</summary>
    public static HubSettings? Read(string configFolder, ICollection<ConfigFault> faults)
    {
        var reading = ConfigFile.Read<HubSettings>(configFolder, FileName);
        foreach (var fault in reading.Faults)
        {
            faults.Add(fault);
        }
        if (reading.Value is not { } settings)
        {
            return null;
        }
        var resolved = SettingsPaths.Resolve(settings, Path.GetFullPath(configFolder));
        SettingsCheck.Check(resolved, faults);
        return resolved;
    }
}
