using Hub.Contracts.Privacy;
using Hub.Contracts.Signals.Basis;

namespace Hub.Contracts.Signals;

/// <summary>Arrears of rent or another fixed charge (vroegsignalering). Goes to schuldhulp only.</summary>
/// <remarks>Besluit gemeentelijke schuldhulpverlening, Stb. 2020, 240, art. 2: contact data and amount, after four preconditions.</remarks>
public sealed record Arrears
{
    /// <summary>Creates arrears.</summary>
    /// <exception cref="ContractViolationException">The amount is not positive or has parts of a cent, or a precondition is not met
    /// (<see cref="PrivacyRule.ArrearsForDebtHelpOnly"/>).</exception>
    public Arrears(decimal amount, ArrearsPreconditions preconditions)
    {
        Amount = amount is not (> 0 and <= 1_000_000)
            ? throw new ContractViolationException("arrears.amount", "must be more than 0 and at most 1000000 euro")
            : decimal.Round(amount, 2) != amount ? throw new ContractViolationException("arrears.amount", "must have two decimals at most")
            : amount;
        Preconditions = Require.Present(preconditions, "arrears.preconditions");
    }

    /// <summary>Amount in euro.</summary>
    public decimal Amount { get; }

    /// <summary>The four things that the creditor did first.</summary>
    public ArrearsPreconditions Preconditions { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(Arrears);
}
