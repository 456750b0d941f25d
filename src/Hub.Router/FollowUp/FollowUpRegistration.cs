using Hub.Router.InUse;
using MassTransit;
using Quartz;

namespace Hub.Router.FollowUp;

/// <summary>What the follow-up is made of. Expects <see cref="IRulesInUse"/> and the teams' keys.</summary>
internal static class FollowUpRegistration
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Adds the schedule by which nobody is forgotten.</summary>
    public static IServiceCollection AddEscalation(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.ScheduleJob<EscalationJob>(trigger => trigger
            .WithIdentity("escalation", "router").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(Every).RepeatForever())));
        return services.AddQuartzHostedService();
    }

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddFollowUp(this IServiceCollection services)
    {
        services.AddSingleton<NextReader>().AddSingleton<MoveRules>().AddSingleton<SealCheck>().AddSingleton<ActTerms>()
            .AddSingleton<RemarkGate>().AddSingleton<PassingOn>().AddSingleton<DeliveryActions>().AddSingleton<OutcomeSender>();
        services.AddSingleton<LateMessage>().AddSingleton<EscalationWatch>();
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
