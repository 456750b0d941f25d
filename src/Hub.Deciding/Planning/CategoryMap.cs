using System.Collections.Frozen;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Planning;

/// <summary>
/// Puts the theme that a municipality lists for a slug of its own tree in the slug's place. It stays evidence: the text can say otherwise.
/// </summary>
internal sealed class CategoryMap
{
    private readonly FrozenDictionary<string, SignalCategory> bySlug;

    /// <summary>Indexes what a municipality lists.</summary>
    public CategoryMap(Municipality municipality)
        => bySlug = municipality.Categories.ToFrozenDictionary(
            entry => entry.Key, entry => new SignalCategory(Scheme, WireCode.Of(entry.Value)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The scheme of meldingen.</summary>
    public const string Scheme = "signalen";

    /// <summary>The same signal where its category is not listed, or not of a tree of meldingen.</summary>
    public Signal Apply(Signal signal)
        => signal.Category is { Scheme: Scheme } category && Find(category.Code) is { } listed
            ? new Signal(
                signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, signal.Description, signal.Summary, listed,
                signal.Location, signal.Subject, signal.Reporter, signal.ObservedAt, signal.Urgency, signal.LegalBasis,
                signal.SharingAllowed, signal.Arrears,
                signal.Attachments)
            : signal;

    private SignalCategory? Find(string code)
        => bySlug.TryGetValue(code, out var whole) ? whole : bySlug.GetValueOrDefault(code[(code.LastIndexOf('/') + 1)..]);
}
