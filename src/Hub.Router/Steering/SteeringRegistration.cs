namespace Hub.Router.Steering;

/// <summary>
/// What steering is made of: a matter goes up, or is given to another team by who coordinates its area. Expects the follow-up.
/// </summary>
internal static class SteeringRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddSteering(this IServiceCollection services)
        => services.AddSingleton<RaisedWords>().AddSingleton<Raising>().AddSingleton<Reassigning>().AddSingleton<Joining>()
            .AddSingleton<Inviting>().AddSingleton<ReadingEnds>().AddHostedService(provider => provider.GetRequiredService<ReadingEnds>());
}
