using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure.Release;

namespace Hub.Deciding.Planning;

/// <summary>
/// Lets words go that a person takes out of a seal: through the same gates as those of a first decision (<see
/// cref="PrivacyRule.NoPersonInCollective"/>).
/// </summary>
/// <remarks>Who is in the case the hub cannot know; the team's own side withholds the case's names and numbers before the words come
/// here.</remarks>
internal sealed class HandRelease(ReleaseGate gate, Func<Signal, Classified> classify)
{
    // What somebody withheld before it came here stands where a name stood, and is read as one: the words beside it are judged as beside a
    // name.
    private const string Somebody = "Xqzvk";

    // What was let go is judged once more when it goes, so it is asked until nothing changes; of a text that goes on changing nothing goes.
    private const int MostRounds = 5;

    /// <summary>What may go.</summary>
    /// <param name="municipality">Whose names and choices count.</param>
    /// <param name="source">The kind of party that reported.</param>
    /// <param name="text">The words; null for none.</param>
    /// <param name="street">The street; null for none.</param>
    /// <param name="vocabulary">The municipality's own names.</param>
    public ReleasedByHand Release(MunicipalityCode municipality, SourceKind source, string? text, string? street,
        MunicipalityVocabulary vocabulary)
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

        Signal As(string said)
            => new("met-de-hand", source, municipality, DateTimeOffset.UnixEpoch,
                said.Replace(ReleasedText.Withheld, Somebody, StringComparison.Ordinal), location: location);

        ReleasedText? Settled(string said)
        {
            for (var round = 0; round < MostRounds; round++)
            {
                var signal = As(said);
                if (gate.Release([signal.Description], signal, vocabulary) is not { } next)
                {
                    return null;
                }
                if (next.Value == said)
                {
                    return next;
                }
                said = next.Value;
            }
            return null;
        }
    }
}
