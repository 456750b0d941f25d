using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Release;
using Hub.Deciding.Language;
using Hub.Deciding.Municipalities;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>The gate with the shipped municipalities' names.</summary>
internal static class GateOf
{
    private static readonly DateTimeOffset Reported = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static ReleaseGate Shipped { get; } = new(DutchWords.Load());

    public static ImmutableDictionary<MunicipalityCode, MunicipalityVocabulary> Vocabularies { get; } =
        MunicipalitySet
            .Load(Repository.ShippedConfiguration)
            .Municipalities.ToImmutableDictionary(one => one.Code, MunicipalityVocabulary.Of);

    public static MunicipalityVocabulary Zoetermeer => Vocabularies[new MunicipalityCode("GM0637")];

    public static Signal Signal(
        string text,
        SignalSubject? subject = null,
        SignalReporter? reporter = null,
        SignalLocation? location = null)
        => new(
            "t-1", SourceKind.Inwoner, new MunicipalityCode("GM0637"), Reported, text,
            location: location,
            subject: subject,
            reporter: reporter);

    /// <summary>What a collective team reads of a text.</summary>
    public static string Text(string text) => Shipped.Release([text], Signal(text), Zoetermeer)?.Value ?? "";

    /// <summary>The street that a collective team reads.</summary>
    public static string? Street(string? field) => Shipped.Street(field, Zoetermeer)?.Value;

    /// <summary>What a collective team reads of a signal's description.</summary>
    public static string Text(Signal signal) => Shipped.Release([signal.Description], signal, Zoetermeer)?.Value ?? "";
}
