using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.Keys;
using Hub.Teams.Sealing;

namespace Hub.Testing.Nodes.Router;

/// <summary>Invented signals, and a decider that does what the signal's text says.</summary>
internal static class Given
{
    public static readonly MunicipalityCode Zoetermeer = new("GM0637");
    public static readonly TeamId Wijkteam = new("gm0637.wijkteam.oosterheem");
    public static readonly TeamId Rokkeveen = new("gm0637.wijkteam.rokkeveen");
    public static readonly TeamId Netwerk = new("gm0637.wijkzorgnetwerk.oosterheem");
    public static readonly TeamId Triage = new("gm0637.triage");
    public static readonly TeamId Regisseur = new("gm0637.netwerkregisseur");
    public static readonly TeamId Zuidoost = new("gm0637.wijkregisseur.zuidoost");
    public static readonly TeamId West = new("gm0637.wijkregisseur.west");
    public static readonly TeamId Hoofd = new("gm0637.leiding.afdelingshoofd");
    public static readonly TeamId Arnhem = new("gm0202.triage");
    public static readonly RuleSetVersion RuleSet = new("test-1");
    public static readonly IReadOnlyDictionary<TeamId, TeamKind> Teams = new Dictionary<TeamId, TeamKind>
    {
        [Wijkteam] = TeamKind.Wijkteam,
        [Rokkeveen] = TeamKind.Wijkteam,
        [Netwerk] = TeamKind.Wijkzorgnetwerk,
        [Triage] = TeamKind.Triage,
        [Arnhem] = TeamKind.Triage,
        [Regisseur] = TeamKind.Netwerkregisseur,
        [Hoofd] = TeamKind.Leiding,
        [Zuidoost] = TeamKind.Wijkregisseur,
        [West] = TeamKind.Wijkregisseur,
        [new TeamId("gm0637.wijkzorgnetwerk.rokkeveen")] = TeamKind.Wijkzorgnetwerk,
        [new TeamId("gm0637.schuldhulp")] = TeamKind.Schuldhulp,
    };

    private static readonly DateTimeOffset Reported = new(2026, 11, 3, 7, 12, 0, TimeSpan.Zero);

    private static readonly byte[] RingKey = RandomNumberGenerator.GetBytes(32);

    public static HubKeyRing Keys { get; } = new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RingKey },
        new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["gm0637"] = RandomNumberGenerator.GetBytes(32),
            ["gm0202"] = RandomNumberGenerator.GetBytes(32),
        });

    public static SignalReceived Signal(string text, Guid? id = null, int revision = 1, SignalSubject? subject = null, int secondsLater = 0,
        SignalLocation? location = null)
        => Received(
            new Signal("zaak-1", SourceKind.Corporatie, Zoetermeer, Reported, text, location: location, subject: subject), id, revision,
            secondsLater);

    /// <summary>A plan of residents in Oosterheem, of a reporter who agreed to sharing or not.</summary>
    public static SignalReceived Initiative(SignalReporter reporter, bool agreed = true, Guid? id = null, int revision = 1)
        => Received(
            new Signal(
                "zaak-1", SourceKind.Inwoner, Zoetermeer, Reported, "Wij willen met de buurt een moestuin beginnen op het veldje.",
                location: new SignalLocation(neighbourhood: "Oosterheem"), reporter: reporter, sharingAllowed: agreed), id, revision, 0);

    private static SignalReceived Received(Signal signal, Guid? id, int revision, int secondsLater)
    {
        var signalId = id ?? Guid.NewGuid();
        var bytes = HubJson.Write(signal);
        return new SignalReceived(
            signalId, revision, new PartnerId("corporatie-vb"), signal.Source, Zoetermeer,
            Reported.AddSeconds(secondsLater),
            Urgency.Normal,
            Keys.KeyedHash(Zoetermeer, "content", bytes),
            new SealedContent("k1", new ContentKey(RingKey).Seal(signalId, revision, Zoetermeer, bytes)));
    }

    public static SignalReceived Poison()
    {
        var good = Signal("collectief");
        return new SignalReceived(
            good.SignalId, 1, good.Partner, good.SourceKind, Zoetermeer, Reported, Urgency.Normal, good.ContentHash,
            new SealedContent("k1", RandomNumberGenerator.GetBytes(100)));
    }

    public static RoutingDecision Decide(Signal signal, CovenantClaim? claim)
    {
        if (signal.Description.Contains("kapot", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"a bug that quotes {signal.Description}");
        }
        ImmutableArray<Reason> reasons = [new Reason(new RuleId("test.rule"), "field:description")];
        if (signal.Description.Contains("geweigerd", StringComparison.Ordinal))
        {
            return new RoutingDecision.Refused(PrivacyRule.CovenantRequired, "covenant", false, reasons, RuleSet);
        }
        var plans = ImmutableArray.CreateBuilder<PlannedDelivery>();
        if (signal.Description.Contains("collectief", StringComparison.Ordinal))
        {
            plans.Add(new PlannedDelivery.Collective(
                Wijkteam, TeamKind.Wijkteam, Urgency.Normal, "collective", new AreaCode("oosterheem"), Theme.Afval, null,
                new ReleasedText("afval op straat"), [], false)
            {
                Original = signal.Description.Contains("origineel", StringComparison.Ordinal)
                    ? new HeldOriginal(
                        Triage,
                        new LegalBasis(new GrondslagCode("avg-6-1-e"), new PurposeCode("zorg-en-overlast"), new CovenantId("wijk-2026")),
                        new CaseContent(
                            Theme.Afval, signal.ReportedAt, signal.Source, description: signal.Description, subject: signal.Subject))
                    : null,
            });
        }
        if (signal.Description.Contains("individueel", StringComparison.Ordinal))
        {
            plans.Add(new PlannedDelivery.Sealed(
                Netwerk, TeamKind.Wijkzorgnetwerk, signal.Description.Contains("acuut",
                    StringComparison.Ordinal) ? Urgency.Acute : Urgency.High, "individual",
                DataClass.Case,
                new LegalBasis(new GrondslagCode("avg-6-1-e"), new PurposeCode("zorg-en-overlast")),
                new CaseContent(Theme.ZorgOndersteuning, signal.ReportedAt, signal.Source, description: signal.Description)));
        }
        var flags = new SignalFlags(signal.Description.Contains("acuut", StringComparison.Ordinal), false, false, false);
        var kind = plans.Count == 2 ? SignalKind.Both : plans[0] is PlannedDelivery.Sealed ? SignalKind.Individual : SignalKind.Collective;
        return new RoutingDecision.Routed(kind, Theme.Afval, flags, new AreaCode("oosterheem"), plans.ToImmutable(), [], reasons, RuleSet);
    }

    /// <summary>Keys of all teams; one RSA key for all, since the header binds each.</summary>
    public static TeamKeyRing TeamKeys { get; } = MakeKeys();

    /// <summary>The shipped table of who may know what.</summary>
    public static NeedToKnowMatrix Matrix { get; } =
        NeedToKnowLoader.Load(Hub.Testing.Processes.Repository.ShippedConfiguration, []) ?? throw new InvalidOperationException();

    /// <summary>Roles of people; the tests' own.</summary>
    public static IReadOnlySet<string> Staff { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "aanvoerder", "medewerker", "wijkteam", "triage" };

    private static TeamKeyRing MakeKeys()
    {
        using var rsa = RSA.Create(2048);
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new TeamKeyRing(Teams.Keys.Select(team => new TeamKey(team, "k20261101a", key)));
    }

    // Stands in for the team's seal: the same form, and unreadable.
    public static (string KeyId, CompactJwe Content) Seal(TeamId team, Guid delivery, CaseContent content)
    {
        static string Part(int size) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(size));
        var header = Base64Url.EncodeToString(CaseHeader.For(team, "k20261101a", delivery));
        return ("k20261101a", new CompactJwe($"{header}.{Part(256)}.{Part(12)}.{Part(400)}.{Part(16)}"));
    }
}
