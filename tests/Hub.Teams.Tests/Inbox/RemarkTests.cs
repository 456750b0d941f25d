using System.Net;
using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Teams.Inbox;
using Hub.Teams.Sealing;

namespace Hub.Teams.Tests.Inbox;

public sealed class RemarkTests
{
    private static readonly TeamId Team = new("gm0637.wijkzorgnetwerk.meerzicht");
    private static readonly DateTimeOffset Moment = DateTimeOffset.Parse("2026-11-03T09:00:00Z");

    [Fact]
    public void The_next_reader_has_what_all_before_said_and_the_oldest_go_first()
    {
        var content = new CaseContent(Theme.Eenzaamheid, Moment, SourceKind.Zorg);
        for (var said = 1; said <= CaseContent.MostRemarks + 5; said++)
        {
            content = content.ForNext(mayHaveBsn: false, new CaseRemark(Moment, Team, "aanvoerder-1", $"Opmerking {said}."));
        }

        var read = HubJson.Read<CaseContent>(HubJson.Write(content.ForNext(mayHaveBsn: true)));

        Assert.Equal(
            Enumerable.Range(6, CaseContent.MostRemarks).Select(said => $"Opmerking {said}."),
            read.Remarks.Select(one => one.Text));
    }

    [Theory]
    [InlineData(NextReaderForm.AsIs)]
    [InlineData(NextReaderForm.Ends)]
    public async Task Where_no_case_goes_along_a_remark_is_refused_before_anything_happens(string way)
    {
        var asked = new List<HttpMethod>();
        using var http = new HttpClient(new Answering(asked, HubJson.Write(new NextReaderForm(new TeamId("gm0637.triage"), way))))
        {
            BaseAddress = new Uri("http://127.0.0.1:9"),
        };
        using var side = Side();
        var client = new TeamInboxClient(http, side, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<TeamInboxException>(
            () => client.ReturnAsync(
                Guid.NewGuid(), ReturnReason.WrongTeam, new SaidRemark("Niet thuis."), TestContext.Current.CancellationToken));

        Assert.Contains("--remark", fault.Message, StringComparison.Ordinal);
        Assert.Equal([HttpMethod.Get], asked);
    }

    private static TeamSide Side()
    {
        using var rsa = RSA.Create(2048);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, TeamJwk.Write(rsa.ExportParameters(includePrivateParameters: true), "k20261101a", withPrivate: true));
        try
        {
            return TeamSide.Read(Team, file, "aanvoerder-1");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed class Answering(List<HttpMethod> asked, byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request.Method);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
        }
    }
}
