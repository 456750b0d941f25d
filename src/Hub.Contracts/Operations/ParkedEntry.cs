using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Operations;

/// <summary>Something that could not be processed: its envelope. Its content stays sealed, also here.</summary>
public sealed record ParkedEntry
{
    /// <summary>Creates an entry.</summary>
    /// <exception cref="ContractViolationException">The id is missing, or a code has not the form of one.</exception>
    public ParkedEntry(
        Guid id, string queue, string code, int tries, DateTimeOffset parkedAt, int bytes, bool replayable, Guid? signalId = null,
        int? revision = null,
        PartnerId? partner = null, MunicipalityCode? municipality = null, DateTimeOffset? askedAt = null)
    {
        Id = Require.Id(id);
        Queue = EnvelopeCode.Of(queue);
        Code = EnvelopeCode.Of(code);
        Tries = Require.Between(tries, 0, int.MaxValue);
        ParkedAt = Require.Moment(parkedAt);
        Bytes = Require.Between(bytes, 0, int.MaxValue);
        Replayable = replayable;
        SignalId = EnvelopeCode.Id(signalId);
        Revision = revision is { } number ? Require.Between(number, 0, int.MaxValue, nameof(revision)) : null;
        Partner = partner;
        Municipality = municipality;
        AskedAt = EnvelopeCode.Moment(askedAt);
    }

    /// <summary>Its reference.</summary>
    public Guid Id { get; }

    /// <summary>Where it came from: a queue of the hub, <c>amqp</c> for a partner's, <c>spool</c> for a row that a disk damaged.</summary>
    public string Queue { get; }

    /// <summary>Why, as a code such as <c>hop-key.gone</c>.</summary>
    public string Code { get; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; }

    /// <summary>Since when it waits, in UTC.</summary>
    public DateTimeOffset ParkedAt { get; }

    /// <summary>How long it is; 0 where its content was deleted.</summary>
    public int Bytes { get; }

    /// <summary>Whether it can be tried again.</summary>
    public bool Replayable { get; }

    /// <summary>The signal; null where it could not be read.</summary>
    public Guid? SignalId { get; }

    /// <summary>Its revision; null where it could not be read.</summary>
    public int? Revision { get; }

    /// <summary>Whose it is; null where that is not known.</summary>
    public PartnerId? Partner { get; }

    /// <summary>Whose it is about; null where that is not known.</summary>
    public MunicipalityCode? Municipality { get; }

    /// <summary>When somebody asked to try it again, in UTC, where it waits for that; null otherwise.</summary>
    public DateTimeOffset? AskedAt { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ParkedEntry)} {Id}";
}
