using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Operations;

/// <summary>
/// Which signal somebody means: a reference of the hub, or a partner's own number. In a body, because that number may be a citizen's.
/// </summary>
public sealed record SignalQuestion
{
    /// <summary>Creates the question.</summary>
    /// <exception cref="ContractViolationException">It holds neither a reference nor a partner with a number, or both.</exception>
    public SignalQuestion(string? reference = null, PartnerId? partner = null, string? number = null)
    {
        Reference = Require.OptionalText(reference, 60);
        Partner = partner;
        Number = Require.OptionalText(number, 200);
        if (reference is null == (partner is null || number is null) || (partner is null) != (number is null))
        {
            throw new ContractViolationException("reference", "must be there, or else partner and number");
        }
    }

    /// <summary>
    /// The id of a signal, a receipt or a delivery, or its first six characters or more; null where a number is asked for.
    /// </summary>
    public string? Reference { get; }

    /// <summary>Whose number; null with a reference.</summary>
    public PartnerId? Partner { get; }

    /// <summary>The partner's own number of its record; null with a reference.</summary>
    public string? Number { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalQuestion);
}
