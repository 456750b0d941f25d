namespace Hub.Router.OpenData;

/// <summary>What open data are made of. Expects the ledger, the hub's keys and the rules in use.</summary>
internal static class OpenRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOpenData(this IServiceCollection services)
        => services.AddSingleton<OpenYears>().AddSingleton<OpenEndpoints>();
}
