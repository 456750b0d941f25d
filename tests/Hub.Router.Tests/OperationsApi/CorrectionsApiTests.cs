using System.Net;
using Hub.Contracts.Corrections;
using Hub.Contracts.Operations;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>What people decided by hand, over HTTP: codes, the last first.</summary>
public sealed class CorrectionsApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_put_right_is_listed_for_operators_alone_and_of_one_municipality_where_asked()
    {
        await using var site = await OperationsSite.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        await AddAsync(site, "GM0637", now.AddDays(-1));
        await AddAsync(site, "GM0202", now.AddDays(-2));
        await AddAsync(site, "GM0637", now.AddDays(-40));

        var all = await site.GetAsync<CorrectionList>(OperationsRoutes.Corrections);
        var one = await site.GetAsync<CorrectionList>($"{OperationsRoutes.Corrections}?municipality=GM0202&days=60");
        var few = await site.GetAsync<CorrectionList>($"{OperationsRoutes.Corrections}?days=60&limit=1");
        using var nobody = await site.SendAsync(HttpMethod.Get, OperationsRoutes.Corrections, null);
        using var wrong = await site.SendAsync(HttpMethod.Get, $"{OperationsRoutes.Corrections}?days=0", site.ReadingKey);

        Assert.Equal(["GM0637", "GM0202"], all.Corrections.Select(entry => entry.Municipality.Value));
        Assert.Equal((false, true), (all.More, few.More));
        Assert.Equal(
            ("GM0202", "individual", "both", $"{Given.Netwerk} {Given.Wijkteam}"),
            Assert.Single(one.Corrections) is var entry
                ? (entry.Municipality.Value, entry.FromKind, entry.ToKind, string.Join(' ', entry.ToTeams)) : default);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (nobody.StatusCode, wrong.StatusCode));
    }

    private static Task<bool> AddAsync(OperationsSite site, string municipality, DateTimeOffset at)
        => site.Bus.Database.WriteAsync(
            async session =>
            {
                await Corrections.AddAsync(
                    session,
                    new CorrectionRow(
                        Guid.NewGuid(),
                        1,
                        Guid.NewGuid(),
                        at.ToUnixTimeMilliseconds(),
                        municipality, "test-1", "route.individual", 0, "eenzaamheid", "individual", "wijkzorgnetwerk", "both", "afval",
                        $"{Given.Netwerk},{Given.Wijkteam}",
                        null, "aanvoerder-1"),
                    Token);
                return true;
            },
            Token);
}
