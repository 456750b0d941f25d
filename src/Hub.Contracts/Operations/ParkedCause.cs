using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>How much is parked for one cause.</summary>
public sealed record ParkedCause
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The code or moment is missing.</exception>
    public ParkedCause(string code, long count, DateTimeOffset oldest, long asked = 0)
    {
        Code = EnvelopeCode.Of(code);
        Count = count;
        Oldest = Require.Moment(oldest);
        Asked = asked;
    }

    /// <summary>The cause, as a code.</summary>
    public string Code { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>Since when the oldest waits, in UTC.</summary>
    public DateTimeOffset Oldest { get; }

    /// <summary>How many of them wait for a try that somebody asked for: it falls as these are tried.</summary>
    public long Asked { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ParkedCause);
}
