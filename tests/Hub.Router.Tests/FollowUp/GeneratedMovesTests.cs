using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Trail;
using Hub.Testing.Deciding;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.FollowUp;

/// <summary>
/// Ten thousand acts of teams on a real ledger: nothing lies where the table does not list it, and the register knows everybody who could
/// read it.
/// </summary>
public sealed class GeneratedMovesTests
{
    private const int Deliveries = 400;
    private const int Acts = 10_000;

    private sealed record Body(Guid Delivery, string Reader, IndividualCase Case);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_moves_break_no_rule_and_leave_the_register_complete()
    {
        await using var folder = new TestFolder("moves");
        await using var database = new SqliteLedger(folder.Combine("ledger.db"));
        await LedgerScripts.ApplyAsync(database, TimeProvider.System, Token);
        var moves = new GeneratedMoves(database, new Random(20261128));
        for (var i = 0; i < Deliveries; i++)
        {
            await moves.DeliverAsync(Token);
        }

        for (var i = 0; i < Acts; i++)
        {
            await moves.ActAsync(Token);
            if (i % 1000 == 999)
            {
                await CheckAsync(database, moves);
                await moves.DeliverAsync(Token);
            }
        }

        Assert.True(moves.Count.Done > Acts / 5, $"{moves.Count}");
        Assert.True(moves.Count.Refused > Acts / 5, $"{moves.Count}");
        Assert.True((await TrailCheck.RunAsync(database, null, Token)).Whole);
    }

    private static async Task CheckAsync(SqliteLedger database, GeneratedMoves moves)
    {
        var heads = (
            await database.ReadAsync(
                session => session.QueryAsync($"SELECT {DeliveryHead.Columns} FROM deliveries", DeliveryHead.Read, Token),
                Token)
        ).ToDictionary(one => one.Id);
        var bodies = await database.ReadAsync(
            session =>
                session.QueryAsync(
                    "SELECT delivery_id, team, content FROM bodies",
                    row => new Body(
                        row.GetGuid(0),
                        row.GetString(1),
                        HubJson.Read<CloudEvent<IndividualCase>>(row.GetFieldValue<byte[]>(2)).Data),
                    Token),
            Token);
        var register = await database.ReadAsync(
            session => session.QueryAsync("SELECT delivery_id, receiver FROM provisions", row => (row.GetGuid(0), row.GetString(1)), Token),
            Token);

        Assert.All(bodies, body => Lawful(body, heads[body.Delivery]));
        Assert.Equal(moves.Readers.Order(), register.Distinct().Order());
        Assert.All(heads.Values, head => Assert.Equal(
            head.State is DeliveryState.Returned ? 0 : 1, bodies.Count(body => body.Delivery == head.Id && body.Reader == head.Team)));
    }

    // By the table itself, and by what a reader would find in its hands.
    private static void Lawful(Body body, DeliveryHead head)
    {
        var (reader, held) = (body.Case.Team, head.Facts!);
        var kind = WireCode.Read<TeamKind>(reader.Value.Split('.')[1]);
        var facts = new ContentFacts(held.Source, body.Case.DataClass, body.Case.LegalBasis, held.PoliceDestinations);
        Assert.True(body.Reader == head.Team || head.OfferedTo(body.Reader), "it lies with who has no part in it");
        Assert.Equal((body.Reader, body.Reader, body.Delivery), (reader.Value, body.Case.Content.Team.Value, body.Case.Content.Delivery));
        var elsewhere = head.Municipality != reader.MunicipalityOf().Value;
        Assert.True(!elsewhere || (kind == TeamKind.Triage && body.Reader != head.Team), "it lies in another municipality, not on offer");
        Assert.NotNull(Plan.Matrix.Allows(new MunicipalityCode(head.Municipality), GeneratedMoves.Cell(facts, kind)));
        Assert.NotNull(Plan.Matrix.Allows(reader.MunicipalityOf(), GeneratedMoves.Cell(facts, kind)));
        Assert.Equal(reader.MunicipalityOf(), body.Case.Municipality);
        Assert.True(!elsewhere || body.Case.LegalBasis.WpgArticle != WpgArticle.Article20, "article 20 elsewhere");
        Assert.True(body.Case.DataClass != DataClass.Arrears || kind == TeamKind.Schuldhulp, "arrears");
        Assert.True(
            body.Case.LegalBasis.WpgArticle != WpgArticle.Article20 || held.PoliceDestinations.Contains(WireCode.Of(kind)),
            "article 20");
        Assert.True(
            body.Reader != head.Team || !held.HoldsBsn || Plan.Matrix.MayHaveBsn(new MunicipalityCode(head.Municipality), kind),
            "bsn");
    }
}
