namespace Hub.Router.ByHand;

/// <summary>What deciding by hand is made of. Expects the follow-up, the key ring and the teams' keys.</summary>
internal static class ByHandRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddByHand(this IServiceCollection services)
        => services.AddSingleton<HandRules>().AddSingleton<HandWriter>().AddSingleton<HandDecisions>();
}
