using Hub.Adapters.Amqp;
using Hub.Adapters.FileDrop;
using Hub.Adapters.Open311;
using Hub.Adapters.Signalen;
using Hub.Hosting.Configuration;

namespace Hub.Adapters.Doors;

/// <summary>Registers the doors of partners with a form of their own.</summary>
internal static class DoorRegistration
{
    /// <summary>Adds them all.</summary>
    /// <exception cref="ConfigurationRefusedException">The Open311 catalogue is broken; lists all faults.</exception>
    public static IServiceCollection AddDoors(this IServiceCollection services, string configFolder, HubSettings settings)
    {
        services.AddSingleton<SignalDoor>().AddSingleton<DoorTranslators>();
        services.AddSingleton(settings.FileDrop);
        services.AddSingleton<DropReader>().AddSingleton<DropTries>().AddSingleton<FileDropWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<FileDropWorker>());
        services.AddSingleton(new AmqpSettings(configFolder, settings.Bus)).AddSingleton<AmqpHandler>().AddSingleton<AmqpParking>().AddSingleton<AmqpOutbox>();
        services.AddHostedService<AmqpIntake>();
        services.AddSignalenPolling(configFolder).AddSingleton<SignalenNotifications>();
        var faults = new List<ConfigFault>();
        if (Open311Catalog.Read(configFolder, faults) is { } catalog)
        {
            services.AddSingleton(catalog).AddSingleton<Open311Store>().AddSingleton<Open311Post>().AddSingleton<Open311Reader>().AddSingleton(new Open311Description(settings.Http.PublicUrl));
        }
        return faults.Count == 0 ? services : throw new ConfigurationRefusedException([.. faults]);
    }
}
