using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Contracts.Text;
using Hub.Deciding.Language.Words;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Planning;

/// <summary>
/// Finds the focuspunten that a signal touches: by area, buurt, day and theme, and by words of text or street where a focuspunt asks for
/// them.
/// </summary>
internal sealed class FocuspuntMatcher
{
    private readonly FrozenDictionary<(MunicipalityCode, AreaCode, Theme), ImmutableArray<Candidate>> byTheme;

    /// <summary>Indexes the focuspunten of all municipalities.</summary>
    public FocuspuntMatcher(MunicipalitySet municipalities)
        => byTheme = municipalities.Municipalities.SelectMany(Candidates)
            .GroupBy(entry => entry.Key)
            .ToFrozenDictionary(
                group => group.Key, group => group.Select(entry => entry.Candidate).OrderBy(one => one.Place).ToImmutableArray());

    /// <summary>
    /// All that it touches, in the order of the file. The day on which it was reported counts, so that the same signal always touches the
    /// same.
    /// </summary>
    public ImmutableArray<TouchedFocuspunt> Match(Signal signal, AreaCode area, BuurtCode? buurt, Theme theme)
    {
        if (!byTheme.TryGetValue((signal.Municipality, area, theme), out var candidates))
        {
            return [];
        }
        var day = DateOnly.FromDateTime(DutchTime.Local(signal.ReportedAt));
        string? text = null;
        bool Holds(Keyword word) => word.In(text ??= Folding.Fold($"{signal.Summary}\n{signal.Description}\n{signal.Location?.Street}"));
        return
        [
            .. candidates.Where(one => one.Focuspunt.HoldsOn(day) && one.Serves(buurt) && one.Words.All(group => group.Any(Holds)))
                .Select(one => new TouchedFocuspunt(one.Focuspunt.Id, one.Focuspunt.SocialDomain)),
        ];
    }

    private static IEnumerable<((MunicipalityCode, AreaCode, Theme) Key, Candidate Candidate)> Candidates(Municipality municipality)
    {
        foreach (var (place, focuspunt) in municipality.Focuspunten.Index())
        {
            var (where, what) = (Keywords(focuspunt.PlaceWords), Keywords(focuspunt.Keywords));
            foreach (var theme in focuspunt.Themes)
            {
                yield return ((municipality.Code, focuspunt.Area, theme), new Candidate(place, focuspunt, Groups(where)));
            }
            foreach (var theme in focuspunt.KeywordThemes.Except(focuspunt.Themes))
            {
                yield return ((municipality.Code, focuspunt.Area, theme), new Candidate(place, focuspunt, Groups(where, what)));
            }
        }
    }

    private static ImmutableArray<Keyword> Keywords(ImmutableArray<string> words)
        => [.. words.Select(word => new Keyword(Folding.Fold(word).TrimEnd('*'), word.EndsWith('*')))];

    private static ImmutableArray<ImmutableArray<Keyword>> Groups(params ReadOnlySpan<ImmutableArray<Keyword>> groups)
    {
        var asked = ImmutableArray.CreateBuilder<ImmutableArray<Keyword>>(groups.Length);
        foreach (var group in groups)
        {
            if (!group.IsEmpty)
            {
                asked.Add(group);
            }
        }
        return asked.ToImmutable();
    }

    // A word stands alone, or, ending in a star, begins one.
    private sealed record Keyword(string Text, bool Open)
    {
        public bool In(string text)
        {
            for (var at = text.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Text, at + 1, StringComparison.Ordinal))
            {
                var end = at + Text.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (Open || end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    return true;
                }
            }
            return false;
        }
    }

    // Of each group one word must be there.
    private sealed record Candidate(int Place, Focuspunt Focuspunt, ImmutableArray<ImmutableArray<Keyword>> Words)
    {
        public bool Serves(BuurtCode? buurt) => Focuspunt.Buurten.IsEmpty || (buurt is not null && Focuspunt.Buurten.Contains(buurt));
    }
}
