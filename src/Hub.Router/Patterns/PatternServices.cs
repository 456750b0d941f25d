using Quartz;

namespace Hub.Router.Patterns;

/// <summary>Registers patterns and trends. Asked every ten minutes, so that a router that was off on Monday morning is not late for
/// long.</summary>
internal static class PatternServices
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddPatterns(this IServiceCollection services)
    {
        services.AddSingleton<AnnouncementMessage>().AddSingleton<PatternWatch>().AddSingleton<TrendWatch>();
        services.AddQuartz(quartz => quartz.ScheduleJob<PatternJob>(trigger => trigger
            .WithIdentity("patterns", "router").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(Every).RepeatForever())));
        return services.AddQuartzHostedService();
    }
}
