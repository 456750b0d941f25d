using System.Text.Json;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Members;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Remarks;
using Hub.Contracts.SameMatter;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using static Hub.Contracts.Tests.Samples;

namespace Hub.Contracts.Tests;

/// <summary>One full, invented instance of each record that a team reads and sends through the hub's door for teams.</summary>
internal static class TeamSamples
{
    private const string Jwk = """{"kty":"RSA","n":"AQAB","e":"AQAB"}""";
    private const string SignJwk = """{"kty":"EC","crv":"P-256","x":"AQAB","y":"AQAB"}""";

    public static IEnumerable<object> All()
        => [
            Entry(),
            Counts(),
            new InboxPage([Entry()], more: true, Counts()),
            Directory(),
            Directory().Municipalities[0],
            Directory().Municipalities[0].Areas[0],
            Directory().Municipalities[0].Teams[0],
            Directory().Municipalities[0].Focuspunten[0],
            Terms, new OpenRequest("behandeling"),
            new KeptOriginal(Id, "team-2026-1", Jwe),
            new ReturnRequest(ReturnReason.WrongTeam, "team-2026-1", Jwe, Said.Text),
            new HandOverRequest(Wijkteam, "team-2026-1", Jwe, Said.Text),
            new DecisionQuestion(Wijkzorgnetwerk, Wijkteam, "Er ligt afval in het portiek.", "Voorbeeldstraat"),
            new DecisionForm(Seal, Part, Seal),
            Seal, Part,
            new DecideRequest(
                new DecidedCase(Wijkzorgnetwerk, "team-2026-1", Jwe),
                new DecidedPublic(Wijkteam, Part),
                new SealedLearning("team-2026-1", Jwe)),
            new DecidedCase(Wijkzorgnetwerk, "team-2026-1", Jwe),
            new DecidedPublic(Wijkteam, Part),
            new SealedLearning("team-2026-1", Jwe),
            new CloseRequest(CloseOutcome.OwnSystem),
            new EscalateRequest(EscalationReason.BeyondUs, Wijkteam, new ReleasedText("het groeit over het pad"), "team-2026-1", Jwe),
            new RemarkQuestion("Het groeit over het pad."),
            new RemarkForm(new ReleasedText("het groeit over het pad")),
            new InviteReaderRequest(Wijkzorgnetwerk, "aanvoerder", "team-2026-1", Jwe, 7),
            Reading(),
            new ReadAlongPage([Reading()]),
            new ReadersForm(Entry(), 14, [Reading()], [Offered]),
            Offered,
            new SameMatterRequest(Id, true),
            new SameMatterForm(Entry(), [Entry()], [Entry()]),
            new ReassignRequest(Wijkteam),
            new ReassignAnswer(ReassignAnswer.Asked),
            Member(),
            new TeamMembers([Member()], new TeamPublicKey("team-2026-1", Jwk, Wijkteam)),
            new JoinRequest(Wijkteam, "aanvoerder-2", Jwk, SignJwk, "geheim-van-de-link"),
            new JoinAnswer(Id),
            new Membership(
                Id, Wijkteam, "aanvoerder-2", MemberStanding.Admitted, Moment, "team-2026-1", Jwe,
                new NoticeChoice(MemberNoticeTime.Morning, "lid@gemeente.example"),
                ["gemeente.example"]),
            new NoticeChoice(MemberNoticeTime.AtOnce, "lid@gemeente.example"),
            new AdmitRequest(Jwe, "team-2026-1", 182),
            new TermRequest(0),
            new RewrapRequest("team-2026-2", [new WrappedForMember(Id, Jwe)]),
            new WrappedForMember(Id, Jwe),
            Public(),
            new TeamPublicKey("team-2026-1", Jwk, Wijkteam),
            new NextReaderForm(Wijkzorgnetwerk, NextReaderForm.Sealed, false, DataClass.Undecided, "team-2026-1", Jwk),
            new OpenedDelivery(
                "nl.wijkhub.withdrawal.v1",
                JsonSerializer.SerializeToElement(new Withdrawal(Id, Wijkteam, Moment, revision: 2), HubJson.Options)),
        ];

    private static SealAs Seal => new(Id, Wijkzorgnetwerk, "team-2026-1", Jwk, mayHaveBsn: true);

    private static PublicPart Part => new(
        Theme.Afval, new ReleasedText("Er ligt afval in het portiek."), new StreetName("Voorbeeldstraat"));

    private static ReadAlongEntry Reading() => new(
        Id, Id, Wijkzorgnetwerk, Wijkteam, "medewerker", "aanvoerder-1", Moment, Moment, Moment, Moment, true, Moment, ReadAlongEnd.Left);

    private static OfferedReader Offered => new(Wijkzorgnetwerk, ["aanvoerder", "wijkcoach"]);

    private static TeamMember Member() => new(
        Id, "aanvoerder-2", MemberStanding.Admitted, Moment, Jwk, SignJwk, true, Moment, "aanvoerder-1", Moment, "team-2026-1");

    private static InboxEntry Entry()
        => new(
            Id, "individual", "offered", "high", Moment, Moment, Wijkzorgnetwerk.Value, "wrong-team", 2, Wijkteam.Value, Moment,
            Wijkzorgnetwerk.Value, Moment, DataClass.Case, Theme.Eenzaamheid, Oosterheem.Value,
            source: SourceKind.Corporatie,
            partner: Partner,
            acceptedBy: "aanvoerder-1",
            outcome: CloseOutcome.NotReached,
            finishBy: Moment,
            raisedTo: Wijkteam,
            raisedReason: EscalationReason.Unsafe,
            askedTo: Wijkteam,
            askedBy: Wijkzorgnetwerk,
            joinedTo: Id,
            joined: 2,
            madePublic: Public());

    private static MadePublic Public() => new(Moment, Wijkteam, "aanvoerder-1");

    private static InboxCounts Counts() => new(3, 2, 1, 9);

    private static HubDirectory Directory() => new(
    [
        new DirectoryMunicipality(
            Zoetermeer, "Zoetermeer", [new DirectoryArea(Oosterheem, "Oosterheem", ["Oosterheem-Zuid-West"])],
            [new DirectoryTeam(Wijkteam, TeamKind.Wijkteam, "Wijkteam Oosterheem", [Oosterheem], ["wijkagent"], ["medewerker"])],
            [new DirectoryFocuspunt(
                new FocuspuntId("jeugd"), Oosterheem, "Jeugd en jongeren", "Oosterheem", true,
                new DateOnly(2016, 3, 1), new DateOnly(2027, 3, 1))],
            Terms),
    ]);

    private static DirectoryTerms Terms => new(Moment.AddMinutes(15), Moment.AddHours(4), Moment.AddDays(1), Moment.AddDays(3));
}
