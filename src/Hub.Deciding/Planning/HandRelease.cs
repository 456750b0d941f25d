using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure.Release;

namespace Hub.Deciding.Planning;

/// <summary>Lets words go that a person takes out of a seal: through the same gates as those of a first decision (<see cref="PrivacyRule.NoPersonInCollective"/>).</summary>
/// <remarks>Who is in the case the hub cannot know; the team's own side withholds the case's names and numbers before the words come here.</remarks>
internal sealed class HandRelease(ReleaseGate gate, Func<Signal, Classified> classify)
{
    // What the gate let go looks different beside what it withheld, so it is asked until nothing changes; a text that goes on changing stays.
    private const int MostRounds = 5;

    /// <summary>What may go.</summary>
    /// <param name="municipality">Whose names and choices count.</param>
    /// <param name="source">The kind of party that reported.</param>
    /// <param name="text">The words; null for none.</param>
    /// <param name="street">The street; null for none.</param>
    /// <param name="vocabulary">The municipality's own names.</param>
    public ReleasedByHand Release(MunicipalityCode municipality, SourceKind source, string? text, string? street, MunicipalityVocabulary vocabulary)
    {
        var name = gate.Street(street, vocabulary);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ReleasedByHand(null, name, Theme.Overig, false);
        }
        var location = name is null ? null : new SignalLocation(street: name.Value);
        var released = Settled(text);
        var told = classify(As(released?.Value ?? text));
        return new ReleasedByHand(released, name, told.Theme, told.Flags.Acute);

        Signal As(string words) => new("met-de-hand", source, municipality, DateTimeOffset.UnixEpoch, words, location: location);

        ReleasedText? Settled(string words)
        {
            for (var round = 0; round < MostRounds; round++)
            {
                if (gate.Release([words], As(words), vocabulary) is not { } next)
                {
                    return null;
                }
                if (next.Value == words)
                {
                    return next;
                }
                words = next.Value;
            }
            return null;
        }
    }
}
