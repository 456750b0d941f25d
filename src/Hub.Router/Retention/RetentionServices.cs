using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Retention;
using Quartz;

namespace Hub.Router.Retention;

/// <summary>Registers retention: every ten minutes, so that a day is never much more than a day.</summary>
internal static class RetentionServices
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton(new RetentionSettings()).AddSingleton<FigureRollUp>();
        services.AddSingleton(provider => new RetentionSweep(
            provider.GetRequiredService<LedgerDatabase>(), provider.GetRequiredService<RetentionSettings>(),
            provider.GetService<LedgerClock>()?.Earlier ?? provider.GetRequiredService<TimeProvider>(),
            () => provider.GetRequiredService<IRulesInUse>().WithoutOriginals)); // a clock that runs ahead deletes nothing before its time
        services.AddQuartz(quartz => quartz.ScheduleJob<RetentionJob>(trigger => trigger
            .WithIdentity("retention", "router").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(Every).RepeatForever())));
        return services.AddQuartzHostedService();
    }
}
