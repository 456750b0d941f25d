namespace Hub.Contracts.SameMatter;

/// <summary>The addresses of the team inbox for signals about the same thing.</summary>
public static class SameMatterRoutes
{
    /// <summary>GET: what is joined with a delivery, and what could be (<see cref="SameMatterForm"/>).</summary>
    public const string Form = "/v1/team-inbox/deliveries/{id:guid}/same-matter";

    /// <summary>POST <see cref="SameMatterRequest"/>: the delivery follows another of the team from now on.</summary>
    public const string Join = "/v1/team-inbox/deliveries/{id:guid}/join";

    /// <summary>POST, without body: the delivery stands by itself again.</summary>
    public const string Separate = "/v1/team-inbox/deliveries/{id:guid}/separate";
}
