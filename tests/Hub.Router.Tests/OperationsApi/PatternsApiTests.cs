using System.Net;
using Hub.Contracts.Operations;
using Hub.Contracts.Operations.Figures;
using Hub.Router.Ledger.Patterns;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>What was announced, and what areas work on, over HTTP.</summary>
public sealed class PatternsApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_announced_is_listed_as_its_receiver_was_told()
    {
        await using var site = await OperationsSite.StartAsync();
        foreach (var (week, municipality) in new[] { (202610, "GM0637"), (202612, "GM0637"), (202612, "GM0202") })
        {
            await site.Bus.Database.WriteAsync(
                async session =>
                {
                    await Announcements.AddAsync(
                        session,
                        new AnnouncedRow(
                            Guid.NewGuid(), "pattern", week, new PatternPlace(municipality, "oosterheem", "eenzaamheid"), 10,
                            Given.Zuidoost.Value, 1_773_000_000_000), Token);
                    return true;
                },
                Token);
        }

        var all = await site.GetAsync<AnnouncedList>($"{OperationsRoutes.Patterns}?to=2026-W20");
        var one = await site.GetAsync<AnnouncedList>($"{OperationsRoutes.Patterns}?municipality=GM0637&from=2026-W11&to=2026-W12");

        Assert.Equal(["2026-W12", "2026-W12", "2026-W10"], all.Announced.Select(entry => entry.Week));
        Assert.Equal(("2026-W12", 10, "eenzaamheid", Given.Zuidoost),
            Assert.Single(one.Announced) is var entry ? (entry.Week, entry.AtLeast, entry.Theme, entry.Team) : default);
    }

    [Fact]
    public async Task What_came_in_outside_any_focuspunt_is_listed_with_what_rises_most_first()
    {
        await using var site = await OperationsSite.StartAsync();
        await AddAsync(site, "afval", "", "collective", before: 9, now: 10);
        await AddAsync(site, "groen", "", "collective", before: 1, now: 8);
        await AddAsync(site, "eenzaamheid", "", "individual", before: 2, now: 4);
        await AddAsync(site, "overlast-groep", "oosterheem-jeugd,oosterheem-centrum", "collective", before: 5, now: 7);

        var inventory = await site.GetAsync<FocuspuntInventory>($"{OperationsRoutes.Focuspunten}?municipality=GM0637&to=2026-W20&weeks=4");

        Assert.Equal(("2026-W17", "2026-W20"), (inventory.From, inventory.To));
        Assert.Equal(
            [("groen", 8L, 1L, 0L, 0L), ("eenzaamheid", 0, 0, 4, 2), ("afval", 10, 9, 0, 0)],
            inventory.Outside.Select(one => (one.Theme, one.Collective, one.CollectiveBefore, one.Individual, one.IndividualBefore)));
        Assert.Equal(
            [("oosterheem-centrum", 7L, 5L), ("oosterheem-jeugd", 7, 5)],
            inventory.Focuspunten.Where(one => one.Touched > 0).Select(one => (one.Id.Value, one.Touched, one.Before)).Order());
    }

    [Fact]
    public async Task A_focuspunt_that_did_not_hold_yet_is_not_listed()
    {
        await using var site = await OperationsSite.StartAsync();

        var inventory = await site.GetAsync<FocuspuntInventory>($"{OperationsRoutes.Focuspunten}?to=2010-W20&weeks=4");

        Assert.Empty(inventory.Focuspunten);
        Assert.Empty(inventory.Outside);
    }

    [Theory]
    [InlineData(OperationsRoutes.Patterns, "from=2026-W02&to=2026-W01")]
    [InlineData(OperationsRoutes.Patterns, "to=2021-W53")]
    [InlineData(OperationsRoutes.Focuspunten, "weeks=0")]
    [InlineData(OperationsRoutes.Focuspunten, "week=2026-W01")]
    public async Task What_is_not_understood_is_refused(string route, string query)
    {
        await using var site = await OperationsSite.StartAsync();

        using var answer = await site.SendAsync(HttpMethod.Get, $"{route}?{query}", site.ReadingKey);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task AddAsync(OperationsSite site, string theme, string focuspunten, string kind, int before, int now)
    {
        foreach (var (week, amount) in new[] { (202615, before), (202619, now) })
        {
            await site.Bus.QueryAsync(
                """
                INSERT INTO figures (week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail, amount)
                VALUES (@week, 'GM0637', 'oosterheem', @theme, @points, @kind, 'inwoner', 'routed', '', @amount) RETURNING 1
                """,
                row => row.GetInt32(0), ("@week", week), ("@theme", theme), ("@points", focuspunten), ("@kind", kind), ("@amount", amount));
        }
    }
}
