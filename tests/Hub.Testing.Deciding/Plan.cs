using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Collective;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Deciding.Territory;

namespace Hub.Testing.Deciding;

/// <summary>One signal with what the classifier and the locator made of it, and a convenant: what planning starts from.</summary>
internal sealed record Plan
{
    public static readonly MunicipalityCode Zoetermeer = new("GM0637");
    public static readonly MunicipalityCode OudeIjsselstreek = new("GM1509");

    private static readonly PurposeCode Purpose = new("wijkgericht-werken");

    public static NeedToKnowMatrix Matrix { get; } = LoadMatrix();

    public static ManyTroubles Troubles { get; } = LoadTroubles();

    public SourceKind Source { get; init; } = SourceKind.Signalen;

    public MunicipalityCode Municipality { get; init; } = Zoetermeer;

    public SignalKind Kind { get; init; } = SignalKind.Individual;

    public Theme Theme { get; init; } = Theme.Eenzaamheid;

    public SignalFlags Flags { get; init; }

    public PossibleFlags Possible { get; init; }

    /// <summary>A text of four kinds of trouble at once.</summary>
    public const string Complicated = "Gezin met schulden, vader verslaafd en verward, kinderen verzuimen van school.";

    public string Description { get; init; } = "Mw. Testpersoon, Teststraat 1, zit alleen; de bank in het park is stuk.";

    public string? Category { get; init; }

    public Located Located { get; init; } = new Located.InArea(FakeTeamMap.Oosterheem, new RuleId("territory.buurt"));

    public string? Grondslag { get; init; } = "avg-6-1-e";

    public WpgArticle? Article { get; init; }

    public ImmutableArray<string> ClaimedBases { get; init; } =
    ["avg-6-1-e", "avg-6-1-f", "wpg-18", "wpg-19", "wpg-20", "wpg-16-1-b", "wgs-3-1-b", "uavg-30-3-a"];

    public ImmutableArray<string> PoliceDestinations { get; init; } = ["wijkzorgnetwerk", "triage", "veilig-thuis"];

    public bool HasClaim { get; init; } = true;

    public bool MayProcessBsn { get; init; } = true;

    public bool SharingAllowed { get; init; }

    public Urgency Urgency { get; init; } = Urgency.Normal;

    public Arrears? Arrears { get; init; }

    public FakeTeamMap Map { get; init; } = new();

    public DecidingOptions Options { get; init; } = DecidingOptions.Strict;

    public NeedToKnowMatrix Table { get; init; } = Matrix;

    public SignalReporter? Reporter { get; init; } = new("M. Melder", "06-87654321", "melder@example.org", "Buurtclub De Testers");

    public bool RegisseurHasKey { get; init; } = true;

    public Func<Signal, ImmutableArray<string>, ReleasedText?> Gate { get; init; } =
        (_, parts) => new ReleasedText(string.Join(' ', parts));

    /// <summary>What one half of a split signal says by itself; null for what the whole says.</summary>
    public Func<Signal, Classified>? Half { get; init; }

    public RoutingDecision Decide() => Decider().Decide(Signal(), Claim());

    public RoutingDecision.Routed Routed() => Assert.IsType<RoutingDecision.Routed>(Decide());

    public RoutingDecision.Refused Refused() => Assert.IsType<RoutingDecision.Refused>(Decide());

    public PlannedDelivery Only() => Assert.Single(Routed().Deliveries);

    public Signal Signal()
        => new(
            "source-1", Source, Municipality,
            new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            Description,
            category: Category is null ? null : new SignalCategory("politie", Category),
            location: new SignalLocation("Teststraat", "1", "2719AA", "Zoetermeer", lat: 52.05, lon: 4.53),
            subject: Kind == SignalKind.Collective
                ? null
                : new SignalSubject("Mw. Testpersoon", "1950-01-01", "999990342", "06-12345678", "test@example.org", "Teststraat 1"),
            reporter: Reporter,
            urgency: Urgency,
            legalBasis: Grondslag is null ? null : new LegalBasis(new GrondslagCode(Grondslag), Purpose, wpgArticle: Article),
            sharingAllowed: SharingAllowed,
            arrears: Arrears,
            attachments: [new AttachmentReference("foto-1")]);

    public CovenantClaim? Claim()
        => HasClaim
            ? new CovenantClaim(
                new CovenantId("convenant-1"),
                [.. ClaimedBases.Select(code => new GrondslagCode(code))],
                [Purpose, new PurposeCode("schuldhulpverlening")],
                new LegalBasis(new GrondslagCode("avg-6-1-e"), Purpose),
                PoliceDestinations,
                MayProcessBsn)
            : null;

    private Decider Decider()
    {
        var classified = new Classified(
            Kind, new ThemeGuess(Theme, 1, false), Flags, Kind == SignalKind.Individual ? [] : ["De bank in het park is stuk."], [],
            new RuleSetVersion("test-1"), Possible: Possible);
        var planner = new RoutePlanner(
            Map, Table, Troubles,
            new NoPersonInCollective(Gate, _ => new StreetName("Teststraat")),
            Options,
            _ => RegisseurHasKey);
        return new Decider(
            signal => Half is { } half && signal.Description != Description ? half(signal) : classified, _ => Located, planner);
    }

    private static ManyTroubles LoadTroubles()
    {
        var faults = new List<ConfigFault>();
        return ManyTroubles.Load(Hub.Testing.Processes.Repository.ShippedConfiguration, faults)
            ?? throw new ConfigurationRefusedException([.. faults]);
    }

    private static NeedToKnowMatrix LoadMatrix()
    {
        var faults = new List<ConfigFault>();
        return NeedToKnowLoader.Load(Hub.Testing.Processes.Repository.ShippedConfiguration, faults)
            ?? throw new ConfigurationRefusedException([.. faults]);
    }
}
