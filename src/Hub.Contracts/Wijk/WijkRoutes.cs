namespace Hub.Contracts.Wijk;

/// <summary>
/// The addresses of the team inbox for who looks after a wijk. Who asks is in the token; what it may see follows from its team.
/// </summary>
public static class WijkRoutes
{
    /// <summary>GET: how the areas of the team stand (<see cref="WijkStand"/>): counts and envelopes, no content of anything.</summary>
    public const string Wijk = "/v1/team-inbox/wijk";

    /// <summary>
    /// POST <see cref="PlanDecision"/>: what was decided about a plan of residents. It ends the delivery; the partner hears it.
    /// </summary>
    public const string Plan = "/v1/team-inbox/deliveries/{id:guid}/plan";

    /// <summary>
    /// GET with <c>from</c> and <c>to</c>, whole quarters: the report on the municipality of the team, as HTML that needs nothing else;
    /// what is small is hidden. Refused with <see cref="ReportCodes"/>. POST with a <see cref="ReportSurvey"/>: the same with its scores
    /// beside the figures; a fault of a line names it as <c>rows[3]</c>, the first line is 1.
    /// </summary>
    public const string Report = "/v1/team-inbox/report";

    /// <summary>GET: the same report as rows (CSV).</summary>
    public const string ReportRows = "/v1/team-inbox/report.csv";
}
