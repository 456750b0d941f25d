using System.Collections.Frozen;
using System.Globalization;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Corporation;

/// <summary>The VERA reference lists that this door uses. A code is unique within its list only.</summary>
/// <remarks>From <c>Aedes-datastandaarden/vera-referentiedata</c> (CC0); see <c>docs/third-party.md</c>.</remarks>
internal sealed class VeraCodes
{
    private readonly FrozenDictionary<(string List, string Code), VeraCode> codes = Load();

    /// <summary>
    /// Reads <c>member.code</c> and checks it against its list; null with a fault when it is missing, unknown or expired.
    /// </summary>
    /// <param name="owner">The object that has the member.</param>
    /// <param name="member">The member's name, such as <c>soort</c>.</param>
    /// <param name="list">The list (VERA "Soort").</param>
    /// <param name="day">The record's own day: an expired code is tolerated on older records.</param>
    /// <param name="parent">The code above it; null where any will do.</param>
    public VeraCode? Required(JsonPart owner, string member, string list, DateOnly? day, VeraCode? parent = null)
    {
        var found = Optional(owner, member, list, day, parent);
        if (found is null && owner.Member(member) is not { ValueKind: System.Text.Json.JsonValueKind.Object })
        {
            owner.Fault($"{member}.code", $"is required: a code of {list}");
        }
        return found;
    }

    /// <summary>As <see cref="Required"/>, for a member that may be absent.</summary>
    public VeraCode? Optional(JsonPart owner, string member, string list, DateOnly? day, VeraCode? parent = null)
    {
        if (owner.Part(member) is not { } part)
        {
            return null;
        }
        if (part.Text("code", 40) is not { } code)
        {
            part.Fault("code", $"is required: a code of {list}");
            return null;
        }
        if (!codes.TryGetValue((list, code), out var known))
        {
            part.Fault("code", $"must be a code of the VERA list {list}");
            return null;
        }
        if (known.Ended is { } ended && (day is null || day > ended))
        {
            part.Fault("code", $"{list}.{known.Code} expired on {ended:yyyy-MM-dd}");
            return null;
        }
        if (parent is not null && known.Parent is { } above && above != $"{parent.List}.{parent.Code}")
        {
            part.Fault("code", $"{list}.{known.Code} belongs to {above}, not to {parent.List}.{parent.Code}");
            return null;
        }
        return known;
    }

    private static FrozenDictionary<(string List, string Code), VeraCode> Load()
    {
        using var stream = typeof(VeraCodes).Assembly.GetManifestResourceStream("Hub.Adapters.Corporation.vera-codes.csv")
            ?? throw new InvalidOperationException("The VERA lists are missing from this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)
            .ToFrozenDictionary(code => (code.List, code.Code));
    }

    private static VeraCode Parse(string line)
    {
        var cells = line.Split(';');
        return new VeraCode(
            cells[0], cells[1], cells[2],
            cells[3].Length == 0 ? null : DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            cells[4].Length == 0 ? null : cells[4]);
    }
}
