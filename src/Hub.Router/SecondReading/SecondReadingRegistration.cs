using Hub.Configuration.Readers;

namespace Hub.Router.SecondReading;

/// <summary>What a second reader is made of.</summary>
internal static class SecondReadingRegistration
{
    /// <summary>Adds the asking; without settings nobody is asked.</summary>
    public static IServiceCollection AddSecondReading(this IServiceCollection services, SecondReaderSettings? settings)
        => services.AddSingleton<ReaderFigures>().AddSingleton(provider => new SecondReaders(
            settings is null ? null : Reader(settings), settings, provider.GetRequiredService<ReaderFigures>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SecondReaders>>()));

    /// <summary>The reader that settings, which were checked, name.</summary>
    public static ISecondReader Reader(SecondReaderSettings settings)
        => settings.Chat is { } chat ? new ChatReader(settings, chat)
            : settings.Encoder is { } encoder ? new EncoderReader(settings, encoder)
            : throw new InvalidOperationException("A second reader without chat or encoder passed the check.");
}
