using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Municipalities;
using Hub.Router.Delivery;
using Hub.Router.FollowUp;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Deciding;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;
using Hub.Testing.Teams;

namespace Hub.Router.Tests.FollowUp;

/// <summary>
/// Teams of the shipped municipalities that hand over, return and accept whatever comes to mind, on a real ledger; and who could read what.
/// </summary>
internal sealed class GeneratedMoves(LedgerDatabase database, Random random)
{
    private static readonly MunicipalitySet Municipalities = MunicipalitySet.Load(Repository.ShippedConfiguration);
    private static readonly Team[] Teams = [.. Municipalities.Teams.All];
    private static readonly TeamKeyRing Keys = new(
        Teams
            .Where(team => team.ReceivesSealed || team.Kind == TeamKind.Wijkregisseur)
            .Select(team => TeamKeys.Key(team.Id, "k20261101a", TeamKeys.First)));
    private static readonly DeliveryEvents Events = new("urn:nld:oin:00000000000000000000", new GivenSealer());
    private static readonly PurposeCode Purpose = new("wijkgericht-werken");

    private static readonly GivenRules Rules = new()
    {
        Disclosure = new DisclosureRules(Plan.Matrix),
        Kinds = id => Municipalities.Teams.Find(id)?.Kind,
        Desk = municipality => Municipalities.Teams.Triage(municipality).Id,
        Everyone = Municipalities.Teams.All.Select(team => team.Id),
    };

    private readonly MoveRules moves = new(Rules);
    private readonly List<Guid> deliveries = [];

    private DeliveryActions Actions
        => new(
            database, new PassingOn(new NextReader(Events), new SealCheck(Keys), new RemarkGate(Rules), TimeProvider.System), moves,
            new ActTerms(Rules), new GivenChannels(inboxOnly: true), Rules, TimeProvider.System);

    /// <summary>What was given to whom, by the answers that the acts got.</summary>
    public HashSet<(Guid Delivery, string Reader)> Readers { get; } = [];

    /// <summary>How many moves were done, and how many refused.</summary>
    public (int Done, int Refused) Count { get; private set; }

    /// <summary>A first delivery that the rules allow, of a random kind.</summary>
    public async Task DeliverAsync(CancellationToken token)
    {
        while (true)
        {
            var municipality = Pick(Municipalities.Municipalities.ToArray());
            var source = Pick(Enum.GetValues<SourceKind>()[1..]);
            var article =
                source == SourceKind.Politie ? Pick<WpgArticle?>([WpgArticle.Article18, WpgArticle.Article19, WpgArticle.Article20]) : null;
            var basis = new LegalBasis(
                new GrondslagCode(
                    article is { } one ? PoliceProvision.MatrixCode(one) : Pick(Plan.Matrix.File.Bases.Select(row => row.Code).ToArray())),
                Purpose,
                wpgArticle: article);
            var team = Pick(municipality.Teams.ToArray());
            var dataClass = Pick([
                DataClass.Case, DataClass.SafeAtHome, DataClass.Arrears, DataClass.PoliceCare, DataClass.Undecided, DataClass.Initiator,
            ]);
            string[] listed =
                source == SourceKind.Politie
                    ? Pick<string[]>([["wijkzorgnetwerk"], ["wijkzorgnetwerk", "triage"], ["veilig-thuis", "triage"]])
                    : [];
            var facts = new ContentFacts(source, dataClass, basis, [.. listed]);
            if (new DisclosureRules(Plan.Matrix).Against(municipality.Code, facts, team.Kind) is null
                && Plan.Matrix.Allows(municipality.Code, Cell(facts, team.Kind)) is not null)
            {
                await RecordAsync(municipality.Code, team, facts, listed, token);
                return;
            }
        }
    }

    /// <summary>One act of a random team on a random delivery; a move more often than not.</summary>
    public async Task ActAsync(CancellationToken token)
    {
        var id = Pick(deliveries.ToArray());
        var head = (
            await database.ReadAsync(
                session =>
                    session.QueryAsync(
                        $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id = @id", DeliveryHead.Read, token, ("@id", id)),
                token)
        )[0];
        var near = Pick(Teams.Where(team => team.Id.Value[..6] == head.Team[..6]).ToArray()).Id;
        var to = random.Next(10) == 0 ? Pick(Teams).Id : near;
        var actor = new TeamId(random.Next(20) == 0 ? near.Value : random.Next(2) == 0 && head.HandOverTo is { } other ? other : head.Team);
        var result = random.Next(10) switch
        {
            < 5 => await HandOverAsync(id, actor, to, token),
            < 7 => await ReturnAsync(id, actor, head, token),
            < 9 => await Actions.AcceptAsync(id, actor, "medewerker-1", token),
            _ => random.Next(5) == 0 ? await Actions.CloseAsync(id, actor, "medewerker-1", null, token) : FollowUpResult.Done,
        };
        Count = result == FollowUpResult.Done ? (Count.Done + 1, Count.Refused) : (Count.Done, Count.Refused + 1);
    }

    /// <summary>The matrix' question about content at a reader.</summary>
    public static MatrixCell Cell(ContentFacts facts, TeamKind reader)
        => new(
            facts.Source,
            facts.Basis!.WpgArticle is { } article ? PoliceProvision.MatrixCode(article) : facts.Basis.Grondslag.Value,
            facts.DataClass, reader);

    private async Task<FollowUpResult> HandOverAsync(Guid id, TeamId actor, TeamId to, CancellationToken token)
    {
        var result = await Actions.HandOverAsync(id, actor, "medewerker-1", to, Resealed(id, to), token);
        if (result == FollowUpResult.Done)
        {
            Readers.Add((id, to.Value));
        }
        return result;
    }

    private async Task<FollowUpResult> ReturnAsync(Guid id, TeamId actor, DeliveryHead head, CancellationToken token)
    {
        var desk = Municipalities.Teams.Triage(new MunicipalityCode(head.Municipality)).Id;
        var result = await Actions.ReturnAsync(id, actor, "medewerker-1", ReturnReason.WrongTeam, Resealed(id, desk), token);
        var now = await database.ReadAsync(
            session =>
                session.SingleAsync(
                    "SELECT team, state FROM deliveries WHERE id = @id",
                    row => (Team: row.GetString(0), State: row.GetInt32(1)), token, ("@id", id)),
            token);
        if (result == FollowUpResult.Done && now.Team == desk.Value && now.State == (int)DeliveryState.Delivered)
        {
            Readers.Add((id, desk.Value));
        }
        return result;
    }

    // Mostly as it should be; sometimes sealed for another reader or delivery, or not at all.
    private ResealedContent? Resealed(Guid id, TeamId to)
    {
        var (key, content) = random.Next(12) switch
        {
            0 => Given.Seal(Pick(Teams).Id, id, null!),
            1 => Given.Seal(to, Guid.NewGuid(), null!),
            _ => Given.Seal(to, id, null!),
        };
        return random.Next(20) == 0 ? null : new ResealedContent(key, content);
    }

    private async Task RecordAsync(MunicipalityCode municipality, Team team, ContentFacts facts, string[] listed, CancellationToken token)
    {
        var (id, signal, now) = (Guid.NewGuid(), Guid.NewGuid(), TimeProvider.System.GetUtcNow());
        var at = now.ToUnixTimeMilliseconds();
        var (key, content) = Given.Seal(team.Id, id, null!);
        var body = Events.Wrap(
            DeliveryTypes.Individual, id, 1,
            new IndividualCase(id, 1, team.Id, municipality, facts.DataClass, Urgency.Normal, facts.Basis!, key, content, Given.RuleSet),
            now);
        var grounds = new DeliveryGrounds(
            WireCode.Of(facts.Source), facts.Basis!.Grondslag.Value, Purpose.Value,
            facts.Basis.WpgArticle is { } article ? WireCode.Of(article) : null, string.Join(',', listed),
            Plan.Matrix.MayHaveBsn(municipality, team.Kind));
        var delivery = new DeliveryRow(
            id, signal, 1, municipality.Value, "partner", team.Id.Value, WireCode.Of(team.Kind), "individual", "individual",
            WireCode.Of(facts.DataClass), "normal", null, DeliveryState.Delivered, at, at, null, body, grounds);
        var row = new SignalRow(
            signal, 1, "partner", WireCode.Of(facts.Source), municipality.Value, at, at, "hash", SignalState.Routed, "individual", "overig",
            null, 0, "test-1", "", null, WireCode.Of(team.Kind));
        await new SignalLedger(database, TimeProvider.System).RecordAsync(
            [
                new Recording(
                    row, [delivery], [],
                    [
                        new ProvisionRow(
                            $"subject-{signal:N}", municipality.Value, team.Id.Value, WireCode.Of(facts.DataClass), grounds.Grondslag!,
                            Purpose.Value, id, at),
                    ],
                    [], null, new TrailEntry(at, "router", "partner", "route", $"{signal:D}.1", "routed")),
            ],
            token);
        deliveries.Add(id);
        Readers.Add((id, team.Id.Value));
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
