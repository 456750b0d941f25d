using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Deciding.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Deciding;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.FollowUp;

/// <summary>Whatever lies at a team, and wherever it would go: the move is decided as a first delivery to that reader would be.</summary>
public sealed class MoveRulesTests
{
    private const string Consent = "avg-6-1-a";

    private static readonly PurposeCode Purpose = new("wijkgericht-werken");
    private static readonly TeamKind[] Kinds = [.. Enum.GetValues<TeamKind>().Where(kind => kind != TeamKind.Unknown)];
    private static readonly DataClass[] Classes =
    [
        .. Enum.GetValues<DataClass>().Where(one => one is not (DataClass.Unknown or DataClass.Collective)),
    ];
    private static readonly WpgArticle?[] Articles =
    [
        null, WpgArticle.Article16, WpgArticle.Article18, WpgArticle.Article19, WpgArticle.Article20,
    ];
    private static readonly ImmutableArray<string>[] Listed =
    [
        [], ["wijkzorgnetwerk"], ["wijkzorgnetwerk", "veilig-thuis", "triage", "zorgcoordinator"], ["schuldhulp"],
    ];
    private static readonly string[] Bases =
    [
        .. Plan.Matrix.File.Bases.Select(basis => basis.Code).Where(code => code != MatrixBasis.None),
        "avg-9-9-z",
    ];

    private readonly MoveRules moves = new(new GivenRules
    {
        Disclosure = new DisclosureRules(Plan.Matrix),
        Kinds = team => Kinds.First(kind => PlannedCodes.Of(kind) == team.Value.Split('.')[1]),
    });
    private readonly PrivacyRules first = new(Plan.Matrix, DecidingOptions.Strict);

    public static TheoryData<string, SourceKind> Origins()
    {
        var origins = new TheoryData<string, SourceKind>();
        foreach (var source in Enum.GetValues<SourceKind>().Where(source => source != SourceKind.Unknown))
        {
            origins.Add("GM0637", source);
            origins.Add("GM0202", source);
            origins.Add("GM1509", source);
        }
        return origins;
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public void A_move_is_decided_as_a_first_delivery_to_that_reader_would_be(string municipality, SourceKind source)
    {
        var (code, wrong, allowed) = (new MunicipalityCode(municipality), new List<string>(), 0);
        foreach (var held in Classes)
        {
            foreach (var basis in Bases)
            {
                foreach (var article in Articles)
                {
                    foreach (var list in Listed)
                    {
                        foreach (var (from, to) in Kinds.SelectMany(from => Kinds.Select(to => (from, to))))
                        {
                            if (held == DataClass.Initiator && (basis != Consent || article is not null))
                            {
                                continue; // of an initiator the basis is never anything else
                            }
                            var facts = new ContentFacts(
                                source, held,
                                new LegalBasis(new GrondslagCode(basis), Purpose, wpgArticle: article),
                                list);
                            var moved = moves.Decide(Head(code, from, facts), TeamOf(code, to)).Refusal?.Objection;
                            var delivered = First(code, source, facts, DisclosureRules.ClassAt(held, to), to);
                            allowed += moved is null ? 1 : 0;
                            if (moved != delivered)
                            {
                                wrong.Add($"{held} {basis} {article} {from} -> {to}: {moved} / {delivered}");
                            }
                        }
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(allowed > 0);
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public void Some_things_go_nowhere_whatever_the_table_says(string municipality, SourceKind source)
    {
        var code = new MunicipalityCode(municipality);
        foreach (var (held, basis) in Classes.SelectMany(held => Bases.Select(basis => (held, basis))))
        {
            foreach (var (article, to) in Articles.SelectMany(article => Kinds.Select(to => (article, to))))
            {
                var facts = new ContentFacts(
                    source, held,
                    new LegalBasis(new GrondslagCode(basis), Purpose, wpgArticle: article),
                    ["wijkzorgnetwerk"]);

                var may = moves.Decide(Head(code, TeamKind.Wijkzorgnetwerk, facts), TeamOf(code, to)).Refusal is null;

                Assert.False(may && held == DataClass.Arrears && to != TeamKind.Schuldhulp, $"arrears to {to}");
                Assert.False(may && held != DataClass.Initiator && (to.IsCollective() || to == TeamKind.Leiding), $"a person to {to}");
                Assert.False(
                    may && held == DataClass.Initiator && (to != TeamKind.Wijkregisseur || basis != Consent),
                    $"an initiator to {to} on {basis}");
                Assert.False(may && article == WpgArticle.Article20 && to != TeamKind.Wijkzorgnetwerk, $"article 20 to {to}");
                Assert.False(may && article == WpgArticle.Article16, "article 16 to a team");
                Assert.False(may && source == SourceKind.Politie && article is null, "police without an article");
            }
        }
    }

    [Fact]
    public void A_signal_without_a_person_goes_where_the_table_lets_such_a_signal_go()
    {
        foreach (var (source, to) in Enum.GetValues<SourceKind>()
            .Where(one => one != SourceKind.Unknown)
            .SelectMany(source => Kinds.Select(to => (source, to))))
        {
            var moved = moves.Decide(
                Head(Plan.Zoetermeer, TeamKind.Wijkteam, ContentFacts.OfCollective(source)),
                TeamOf(Plan.Zoetermeer, to));

            Assert.Equal(
                to.IsCollective() || to is TeamKind.Triage or TeamKind.Netwerkregisseur or TeamKind.Leiding,
                moved.Refusal is null);
        }
    }

    [Fact]
    public void Nothing_goes_to_a_team_of_another_municipality_or_to_nobody()
    {
        var head = Head(
            Plan.Zoetermeer, TeamKind.Wijkzorgnetwerk,
            new ContentFacts(SourceKind.Zorg, DataClass.Case, new LegalBasis(new GrondslagCode("avg-6-1-e"), Purpose), []));

        Assert.Equal(FollowUpResult.NotOnHub, moves.Decide(head, TeamOf(Plan.OudeIjsselstreek, TeamKind.Wijkzorgnetwerk)).Refusal);
        Assert.Null(moves.Decide(head, TeamOf(Plan.Zoetermeer, TeamKind.Wijkzorgnetwerk)).Refusal);
    }

    [Fact]
    public void What_was_recorded_before_its_grounds_were_kept_goes_to_no_other_reader()
        => Assert.All(
            Kinds,
            to =>
                Assert.Equal(
                    FollowUpResult.UnknownGrounds,
                    moves.Decide(Head(Plan.Zoetermeer, TeamKind.Wijkzorgnetwerk, null), TeamOf(Plan.Zoetermeer, to)).Refusal));

    private Objection? First(MunicipalityCode municipality, SourceKind source, ContentFacts facts, DataClass dataClass, TeamKind to)
    {
        var signal = new Signal(
            "source-1", source, municipality, DateTimeOffset.UnixEpoch.AddYears(56), "x",
            reporter: new SignalReporter("M. Melder", "06-12345678"),
            legalBasis: facts.Basis,
            sharingAllowed: true,
            arrears: new Arrears(10, new ArrearsPreconditions(true, true, true, true)));
        var claim = new CovenantClaim(
            new CovenantId("convenant-1"),
            [.. Bases.Select(code => new GrondslagCode(code))],
            [Purpose],
            policeDestinations: facts.PoliceDestinations);
        var classified = new Classified(
            SignalKind.Individual, new ThemeGuess(Theme.Overig, 1, false), default, [], [], new RuleSetVersion("test-1"));
        return first.Against(
            new Considered(signal, claim, classified, new Located.InArea(FakeTeamMap.Oosterheem, new RuleId("territory.buurt"))),
            new Wish(to, dataClass, Wish.IndividualPart, "test"));
    }

    private static TeamId TeamOf(MunicipalityCode municipality, TeamKind kind)
        => new($"{municipality.Value.ToLowerInvariant()}.{PlannedCodes.Of(kind)}.een");

    private static DeliveryHead Head(MunicipalityCode municipality, TeamKind from, ContentFacts? facts)
        => new(
            Guid.Empty, Guid.Empty, 1, municipality.Value, "partner",
            TeamOf(municipality, from).Value,
            PlannedCodes.Of(from),
            null,
            facts?.DataClass == DataClass.Collective ? "collective" : "individual",
            null, "normal", null, DeliveryState.Accepted, 0, null, null, null, null, null, null, null, null,
            facts);
}
