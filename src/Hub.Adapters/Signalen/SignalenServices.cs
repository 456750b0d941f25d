using Hub.Contracts.Text;
using Hub.Adapters.Outcomes;
using Quartz;

namespace Hub.Adapters.Signalen;

/// <summary>Registers polling and writing back.</summary>
internal static class SignalenServices
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);

    /// <summary>Adds them. Schedules run on a scheduler of their own, so that a router in the same process keeps its own.</summary>
    public static IServiceCollection AddSignalenPolling(this IServiceCollection services, string configFolder)
    {
        services.AddSingleton(provider => new SignalenClients(configFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SignalenState>().AddSingleton<SignalenWrites>().AddSingleton<SignalenPoller>()
            .AddSingleton<SignalenErasures>().AddSingleton<SignalenWriteBack>().AddSingleton<SignalenRounds>();
        services.AddSingleton<IOutcomeListener>(provider => provider.GetRequiredService<SignalenErasures>());
        services.AddQuartz("adapters", quartz =>
        {
            quartz.ScheduleJob<SignalenJob>(trigger => trigger
                .WithIdentity("signalen-poll", "adapters").StartAt(TimeProvider.System.GetUtcNow() + Tick)
                .WithSimpleSchedule(schedule => schedule.WithInterval(Tick).RepeatForever()));
            quartz.ScheduleJob<SignalenReconcileJob>(trigger => trigger
                .WithIdentity("signalen-reconcile", "adapters")
                .WithCronSchedule("0 15 3 * * ?", cron => cron.InTimeZone(DutchZone.Find())));
        });
        return services.AddQuartzHostedService();
    }
}
