using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>What the follow-up is made of. Expects <see cref="TeamLookup"/> and <see cref="TriageDesk"/>.</summary>
internal static class FollowUpRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddFollowUp(this IServiceCollection services)
    {
        services.AddSingleton<NextReader>().AddSingleton<DeliveryActions>().AddSingleton<OutcomeSender>();
        return services.AddHostedService(provider => provider.GetRequiredService<OutcomeSender>());
    }

    /// <summary>Adds the consumers to the bus.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<AcceptConsumer, AcceptDefinition>();
        bus.AddConsumer<ReturnConsumer, ReturnDefinition>();
        bus.AddConsumer<HandOverConsumer, HandOverDefinition>();
        bus.AddConsumer<CloseConsumer, CloseDefinition>();
    }
}
