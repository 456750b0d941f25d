using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>Alarms, last raised first.</summary>
public sealed record AlarmPage
{
    /// <summary>The most alarms of one page.</summary>
    public const int Most = 500;

    /// <summary>Creates a page.</summary>
    /// <exception cref="ContractViolationException">It holds too many, or an absent one.</exception>
    public AlarmPage(ImmutableArray<AlarmEntry> alarms, bool more = false)
    {
        Alarms = Require.List(alarms, Most);
        More = more;
    }

    /// <summary>The alarms; may be empty.</summary>
    public ImmutableArray<AlarmEntry> Alarms { get; }

    /// <summary>Whether there are more.</summary>
    public bool More { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(AlarmPage);
}
