using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>How often a code occurred.</summary>
public sealed record CodeCount
{
    /// <summary>Creates a count.</summary>
    /// <exception cref="ContractViolationException">The code is missing or has not the form of one.</exception>
    public CodeCount(string code, long count)
    {
        Code = EnvelopeCode.Of(code);
        Count = count;
    }

    /// <summary>The code, such as the name of a privacy rule.</summary>
    public string Code { get; }

    /// <summary>How often.</summary>
    public long Count { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(CodeCount);
}
