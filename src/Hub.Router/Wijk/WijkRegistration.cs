namespace Hub.Router.Wijk;

/// <summary>What the wijk's own doors are made of. Expects the follow-up and the team inbox's gate.</summary>
internal static class WijkRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddWijk(this IServiceCollection services)
        => services.AddSingleton<WijkReader>().AddSingleton<PlanActions>().AddSingleton<WijkEndpoints>().AddSingleton<ReportEndpoints>()
            .AddSingleton<MadeReports>();
}
