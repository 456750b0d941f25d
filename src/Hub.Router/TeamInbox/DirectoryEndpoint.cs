using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Router.InUse;

namespace Hub.Router.TeamInbox;

/// <summary>Who is who, open to all: who may be called, and what an area works on, is no secret. Follows the set in use.</summary>
internal sealed class DirectoryEndpoint(LiveDeciding deciding, TimeProvider clock)
{
    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet(InboxRoutes.Directory, async context =>
        {
            var body = HubJson.Write(Directory());
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });

    /// <summary>The directory of today, in the Netherlands.</summary>
    public HubDirectory Directory()
    {
        var now = clock.GetUtcNow();
        return new HubDirectory([.. deciding.Set.Municipalities.Municipalities.Select(one => Of(one, now))]);
    }

    private static DirectoryMunicipality Of(Municipality municipality, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(DutchTime.Local(now));
        var staff = StaffList.Of(municipality);
        return new DirectoryMunicipality(
            municipality.Code, municipality.Name,
            [.. municipality.Areas.Select(area => new DirectoryArea(area.Code, area.Name, [.. area.Buurten.Select(buurt => buurt.Name)]))],
            [.. municipality.Teams.Select(team => new DirectoryTeam(team.Id, team.Kind, team.Name, team.Areas, team.Roles,
                [.. staff[team.Kind].Order(StringComparer.Ordinal)], NextMeeting.Of(municipality, team, now)))],
            [.. municipality.Focuspunten.Where(one => one.HoldsOn(today)).Select(one => new DirectoryFocuspunt(one.Id, one.Area,
                one.Title, one.Place, one.SocialDomain, one.ValidFrom, one.ValidThrough))],
            Terms(municipality, now), municipality.Options.KeepOriginals);
    }

    private static DirectoryTerms Terms(Municipality municipality, DateTimeOffset now)
    {
        // As exact as a delivery's own term.
        DateTimeOffset Due(TeamKind kind, Urgency urgency) => DateTimeOffset.FromUnixTimeMilliseconds(DeliveryContracts.TermOf(
            WorkingTime.Due(municipality, kind, urgency, now).ToUnixTimeMilliseconds(), urgency, kind.IsCollective()).GetValueOrDefault());
        return new DirectoryTerms(
            Due(TeamKind.Wijkteam, Urgency.Acute), Due(TeamKind.Wijkteam, Urgency.High), Due(TeamKind.Wijkzorgnetwerk, Urgency.Normal),
            Due(TeamKind.Wijkteam, Urgency.Normal));
    }
}
