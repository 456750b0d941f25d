using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Doors;

/// <summary>All doors of an installation, in the order in which people read of them.</summary>
internal sealed class DoorSet
{
    private readonly FrozenDictionary<SourceKind, RecordForms> byKind;
    private readonly RecordForms others;

    /// <summary>Takes the doors; no two serve a format, or have the forms of a kind of party.</summary>
    public DoorSet(params IReadOnlyList<IDoor> doors)
    {
        All = doors;
        Formats = new PartnerFormats(doors);
        var forms = doors.Select(door => door.Records).OfType<RecordForms>().ToList();
        byKind = forms.Where(one => one.Kind is not null).ToFrozenDictionary(one => one.Kind!.Value);
        others = forms.SingleOrDefault(one => one.Kind is null) ?? new RecordForms(null, []);
        RecordTypes = [.. forms.SelectMany(one => one.All).Select(form => form.Type).OfType<string>()];
    }

    /// <summary>The doors.</summary>
    public IReadOnlyList<IDoor> All { get; }

    /// <summary>Their formats.</summary>
    public PartnerFormats Formats { get; }

    /// <summary>The types of record that have a name.</summary>
    public ImmutableArray<string> RecordTypes { get; }

    /// <summary>What can be tried.</summary>
    public IEnumerable<DoorTrial> Trials => All.SelectMany(door => door.Trials(this));

    /// <summary>The forms in which a kind of party writes.</summary>
    public RecordForms RecordsOf(SourceKind kind) => byKind.GetValueOrDefault(kind, others);

    /// <summary>These doors, and more.</summary>
    public DoorSet With(params IReadOnlyList<IDoor> more) => new([.. All, .. more]);
}
