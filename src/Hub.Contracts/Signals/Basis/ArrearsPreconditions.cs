using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals.Basis;

/// <summary>
/// What a creditor must have done before arrears may be reported (Besluit gemeentelijke schuldhulpverlening, art. 2, a to d).
/// </summary>
public sealed record ArrearsPreconditions
{
    /// <summary>Creates the preconditions; all four must be true.</summary>
    /// <exception cref="ContractViolationException">One is false; the message lists which.</exception>
    public ArrearsPreconditions(bool personalContact, bool pointedToDebtHelp, bool writtenReminder, bool offeredToPassOn)
    {
        string[] missing =
        [
            .. personalContact ? Array.Empty<string>() : ["personalContact"],
            .. pointedToDebtHelp ? Array.Empty<string>() : ["pointedToDebtHelp"],
            .. writtenReminder ? Array.Empty<string>() : ["writtenReminder"],
            .. offeredToPassOn ? Array.Empty<string>() : ["offeredToPassOn"],
        ];
        if (missing.Length > 0)
        {
            throw new ContractViolationException(
                "arrears.preconditions", PrivacyRule.ArrearsForDebtHelpOnly, $"not met: {string.Join(", ", missing)}");
        }
        PersonalContact = personalContact;
        PointedToDebtHelp = pointedToDebtHelp;
        WrittenReminder = writtenReminder;
        OfferedToPassOn = offeredToPassOn;
    }

    /// <summary>(a) The creditor tried to reach the debtor in person.</summary>
    public bool PersonalContact { get; }

    /// <summary>(b) The creditor pointed to ways to debt help.</summary>
    public bool PointedToDebtHelp { get; }

    /// <summary>(c) The creditor sent at least one written reminder.</summary>
    public bool WrittenReminder { get; }

    /// <summary>(d) The reminder offered to pass contact data on, and the debtor did not refuse.</summary>
    public bool OfferedToPassOn { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ArrearsPreconditions);
}
